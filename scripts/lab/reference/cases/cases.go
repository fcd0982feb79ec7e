// Package cases draws cases from a seed and says what Go makes of each, one JSON document a line.
package cases

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
)

var kinds = map[string]func(*dice, int, *json.Encoder) error{
	"proxy":   writeProxyCases,
	"connect": writeConnectCases,
	"chains":  writeChainCases,
	"names":   writeNameCases,
	"sources": writeSourceCases,
}

// Kinds names what there are cases of.
func Kinds() []string { return slices.Sorted(maps.Keys(kinds)) }

// Write draws that many cases of one kind.
func Write(kind string, count int, seed uint64, out io.Writer) error {
	write, known := kinds[kind]
	if !known {
		return fmt.Errorf("no cases are called %q; there are %s", kind, strings.Join(Kinds(), ", "))
	}
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	return write(&dice{rand.New(rand.NewPCG(seed, 26))}, count, encoder)
}

type dice struct{ *rand.Rand }

// one says whether that happens which happens once in n times.
func (d *dice) one(n int) bool { return d.IntN(n) == 0 }

func pick[T any](d *dice, from ...T) T { return from[d.IntN(len(from))] }

// some are a few of them, in any order, some perhaps twice.
func some(d *dice, most int, from ...string) []string {
	chosen := make([]string, d.IntN(most+1))
	for i := range chosen {
		chosen[i] = pick(d, from...)
	}
	return chosen
}

func mixedCase(d *dice, text string) string {
	return strings.Map(func(r rune) rune {
		if d.one(2) {
			return []rune(strings.ToUpper(string(r)))[0]
		}
		return r
	}, text)
}
