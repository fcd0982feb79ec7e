package goresolver

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

func TestReads(t *testing.T) {
	config := ReadResolvConf("# office\nnameserver 10.0.0.1\r\n nameserver 10.0.0.2\nnameserver ns.example\nsearch a.example")
	if !slices.Equal(config.Servers, []string{"10.0.0.1", "10.0.0.2"}) || !slices.Equal(config.Search, []string{"a.example."}) {
		t.Error(config)
	}
	if got := LookupHosts("10.0.0.1 A.example # x\n10.0.0.2 a.example.", "a.Example"); !slices.Equal(got, []string{"10.0.0.1", "10.0.0.2"}) {
		t.Error(got)
	}
}

func TestOrder(t *testing.T) {
	for nsswitch, want := range map[string]string{
		"":                                    "files-dns",
		"passwd: files":                       "files-dns",
		"hosts: files dns":                    "files-dns",
		"hosts: dns [!UNAVAIL=return] files":  "c-library",
		"hosts: files mdns4_minimal dns":      "files-dns",
		"hosts: files resolve dns":            "c-library",
		"hosts: files dns myhostname":         "files-dns",
		"hosts: files [NOTFOUND=return] dns":  "files-dns",
		"hosts: files [SUCCESS=continue] dns": "c-library",
		"no colon\nhosts: files dns":          "c-library",
	} {
		if got := Order("nameserver 10.10.2.53", nsswitch); got != want {
			t.Errorf("%q: %s, not %s", nsswitch, got, want)
		}
	}
	if got := Order("options inet6", "hosts: files dns"); got != "c-library" {
		t.Error(got)
	}
}

// TestSameAsGo holds the loops and helpers that were copied against this toolchain's own.
func TestSameAsGo(t *testing.T) {
	ours := bodies(t, "goresolver.go")
	maps.Copy(ours, bodies(t, "order.go"))
	ours["lookupOrder"] = strings.TrimSuffix(strings.TrimPrefix(ours["lookupOrderOf"], "{ "), " }")
	for file, names := range map[string][]string{
		"dnsconfig_unix.go": {"dnsReadConfig", "ensureRooted"},
		"hosts.go":          {"readHosts", "parseLiteralIP"},
		"parse.go":          {"getFields", "splitAtBytes", "countAnyByte", "dtoi", "lowerASCIIBytes", "foreachField", "trimSpace", "removeComment", "hasUpperCase", "isSpace", "stringsHasSuffixFold", "stringsEqualFold", "lowerASCII"},
		"dnsclient.go":      {"absDomainName"},
		"nss.go":            {"standardCriteria", "standardStatusAction", "parseNSSConf", "parseCriteria"},
		"conf.go":           {"lookupOrder", "isLocalhost", "isGateway", "isOutbound"},
	} {
		theirs := bodies(t, filepath.Join(runtime.GOROOT(), "src/net", file))
		for _, name := range names {
			if !strings.Contains(theirs[name], ours[name]) || ours[name] == "" {
				t.Errorf("%s of %s is another in %s:\n%s\n\nours:\n%s", name, file, runtime.Version(), theirs[name], ours[name])
			}
		}
	}
}

// bodies are the functions' statements, of those with a loop over lines that loop alone, without what had to change.
func bodies(t *testing.T, file string) map[string]string {
	t.Helper()
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	files := token.NewFileSet()
	parsed, err := parser.ParseFile(files, file, source, 0)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, declaration := range parsed.Decls {
		function, ok := declaration.(*ast.FuncDecl)
		if !ok || function.Body == nil {
			continue
		}
		var node ast.Node = function.Body
		ast.Inspect(function.Body, func(inner ast.Node) bool {
			if loop, ok := inner.(*ast.ForStmt); ok && readsLines(loop) {
				node = loop
			}
			return true
		})
		var text bytes.Buffer
		if err := printer.Fprint(&text, files, node); err != nil {
			t.Fatal(err)
		}
		found[function.Name.Name] = unchanged.Replace(strings.Join(strings.Fields(text.String()), " "))
	}
	return found
}

func readsLines(loop *ast.ForStmt) bool {
	assigned, ok := loop.Init.(*ast.AssignStmt)
	if !ok || len(assigned.Rhs) != 1 {
		return false
	}
	call, ok := assigned.Rhs[0].(*ast.CallExpr)
	if !ok {
		return false
	}
	selected, ok := call.Fun.(*ast.SelectorExpr)
	return ok && selected.Sel.Name == "readLine"
}

var unchanged = strings.NewReplacer(
	"bytealg.IndexByteString(", "strings.IndexByte(", "stringslite.", "strings.", `JoinHostPort(f[1], "53")`, "f[1]",
)
