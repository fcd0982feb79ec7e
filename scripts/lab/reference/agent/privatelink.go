package agent

import (
	"fmt"
	"net/netip"
	"net/url"
	"strings"
)

// served are the domains that a private link scope serves.
// https://learn.microsoft.com/azure/azure-arc/servers/private-link-security#how-it-works
var served = []string{".his.arc.azure.com", ".guestconfiguration.azure.com", ".his.arc.azure.us", ".guestconfiguration.azure.us"}

// privateLinkRule is the agent's rule about the addresses of those: private ones with a scope, and
// others without. nil for all other hosts.
func privateLinkRule(text string, wanted bool) func(netip.Addr) error {
	asked, err := url.Parse(text)
	if err != nil {
		return nil
	}
	host := asked.Hostname()
	for _, domain := range served {
		if strings.HasSuffix(host, domain) {
			return func(address netip.Addr) error { return privateness(host, address.Unmap(), wanted) }
		}
	}
	return nil
}

func privateness(host string, address netip.Addr, wanted bool) error {
	switch private := address.IsPrivate(); {
	case private && !wanted:
		// The agent's own words: https://github.com/Azure/AzureLocal-Supportability/issues/184
		return fmt.Errorf("No indication of Private Link Scope but found private endpoint %s: %s", host, address)
	case !private && wanted:
		// That azcmagent check --enable-pls-check tests for this is documented, its words are not.
		return fmt.Errorf("expected a private endpoint but found %s: %s", host, address)
	}
	return nil
}
