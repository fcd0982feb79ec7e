package cases

import (
	"bytes"
	"strings"
	"testing"
)

func TestSameSeedSameCases(t *testing.T) {
	for _, kind := range []string{"proxy", "connect", "names", "sources"} {
		var first, second, other bytes.Buffer
		for seed, out := range map[uint64][]*bytes.Buffer{7: {&first, &second}, 8: {&other}} {
			for _, it := range out {
				if err := Write(kind, 50, seed, it); err != nil {
					t.Fatal(err)
				}
			}
		}
		if first.String() != second.String() || first.String() == other.String() {
			t.Errorf("%s does not follow its seed", kind)
		}
		if strings.Count(first.String(), "\n") != 50 {
			t.Errorf("%s: %d cases", kind, strings.Count(first.String(), "\n"))
		}
	}
}

func TestChainsOfBothKinds(t *testing.T) {
	var out bytes.Buffer
	if err := Write("chains", 100, 7, &out); err != nil {
		t.Fatal(err)
	}
	trusted := strings.Count(out.String(), `"trusted":true`)
	if trusted < 20 || trusted > 80 {
		t.Errorf("%d of 100 are trusted", trusted)
	}
}

func TestUnknownKind(t *testing.T) {
	if err := Write("clocks", 1, 1, &bytes.Buffer{}); err == nil || !strings.Contains(err.Error(), "chains, connect") {
		t.Error(err)
	}
}
