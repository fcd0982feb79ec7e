package agent

import (
	"net/http"
	"sync"
	"time"
)

// Task is what the lab hands in.
type Task struct {
	Region    string        `json:"region"`
	Tenant    string        `json:"tenant"`
	Endpoints []Endpoint    `json:"endpoints"`
	Proxy     ProxySettings `json:"proxy"`
	// PrivateLink says that the machine is to use private endpoints.
	PrivateLink bool `json:"privateLink"`
	// ClockOff is in seconds.
	ClockOff int `json:"clockOff"`
}

// Endpoint is one of the list, with the request that the network check makes of it.
type Endpoint struct {
	ID       string `json:"id"`
	URL      string `json:"url"`
	Required bool   `json:"required"`
}

// Services are the hosts that are asked for more than an answer.
type Services struct {
	SignIn    string `json:"signIn"`
	Resources string `json:"resources"`
	Identity  string `json:"identity"`
}

// Run asks all of them side by side, as azcmagent's check does
// (https://github.com/MicrosoftDocs/azure-docs/issues/99004), and once more, alone, whatever failed at
// once: connecting itself asks one after the other.
func Run(task Task, services Services, waits Waits) []Outcome {
	client := NewClient(task.Proxy, waits, time.Duration(task.ClockOff)*time.Second)
	requests := requestsOf(task, services)
	outcomes := make([]Outcome, len(requests))
	var asking sync.WaitGroup
	for i, request := range requests {
		asking.Go(func() { outcomes[i] = request.Do(client) })
	}
	asking.Wait()
	for i, request := range requests {
		if !outcomes[i].OK && !outcomes[i].TimedOut {
			outcomes[i] = again(request, client, outcomes[i])
		}
	}
	return outcomes
}

func again(request Request, client *http.Client, first Outcome) Outcome {
	second := request.Do(client)
	if second.Error != first.Error {
		second.First = first.Error
	}
	return second
}

func requestsOf(task Task, services Services) []Request {
	var requests []Request
	for _, endpoint := range task.Endpoints {
		requests = append(requests, Request{
			ID: endpoint.ID, Method: http.MethodGet, URL: endpoint.URL, Required: endpoint.Required,
			Private: privateLinkRule(endpoint.URL, task.PrivateLink),
		})
	}
	if services.SignIn != "" {
		requests = append(requests,
			DeviceCode(services.SignIn, task.Tenant, services.Resources),
			Token(services.SignIn, task.Tenant, services.Resources))
	}
	if services.Identity != "" && task.Region != "" {
		discovery := Discovery(services.Identity, task.Region)
		discovery.Private = privateLinkRule(discovery.URL, task.PrivateLink)
		requests = append(requests, discovery)
	}
	return requests
}
