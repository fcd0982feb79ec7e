// Reference asks Azure's endpoints as azcmagent does, and says with Go's own words what became of it;
// and it makes cases with Go's answers for arc-preflight to be held against.
//
//	reference check <task.json             what the agent would meet here
//	reference cases KIND -n COUNT -seed N  generated cases, one a line; KIND is one of cases.Kinds
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"arcpreflight.example/reference/agent"
	"arcpreflight.example/reference/cases"
)

func main() {
	if err := run(os.Args[1:], os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "reference:", err)
		os.Exit(1)
	}
}

func run(arguments []string, in io.Reader, out io.Writer) error {
	if len(arguments) == 1 && arguments[0] == "check" {
		return check(in, out)
	}
	if len(arguments) > 1 && arguments[0] == "cases" {
		return generate(arguments[1], arguments[2:], out)
	}
	return fmt.Errorf("use: check, or cases %s", strings.Join(cases.Kinds(), "|"))
}

func check(in io.Reader, out io.Writer) error {
	var task struct {
		agent.Task
		Services agent.Services `json:"services"`
		Waits    string         `json:"waits"`
	}
	if err := json.NewDecoder(in).Decode(&task); err != nil {
		return err
	}
	waits, known := agent.WaitsByName[task.Waits]
	if !known {
		return fmt.Errorf("no waits are called %q", task.Waits)
	}
	outcomes := agent.Run(task.Task, task.Services, waits)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(map[string]any{"requests": outcomes})
}

func generate(kind string, arguments []string, out io.Writer) error {
	options := flag.NewFlagSet("cases", flag.ContinueOnError)
	count := options.Int("n", 500, "how many")
	seed := options.Uint64("seed", 1, "what they are drawn from")
	if err := options.Parse(arguments); err != nil {
		return err
	}
	buffered := bufio.NewWriter(out)
	if err := cases.Write(kind, *count, *seed, buffered); err != nil {
		return err
	}
	return buffered.Flush()
}
