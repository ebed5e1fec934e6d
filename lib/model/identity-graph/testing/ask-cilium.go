// Reads cilium-1.20.2.ndjson and writes it anew, the edges of every policy as Cilium's own parser and selectors tell them.
// README.md says how to run it.
package main

import (
	"bufio"
	"encoding/json"
	"io"
	"log/slog"
	"os"
	"slices"

	cmtypes "github.com/cilium/cilium/pkg/clustermesh/types"
	"github.com/cilium/cilium/pkg/k8s"
	v2 "github.com/cilium/cilium/pkg/k8s/apis/cilium.io/v2"
	networkingv1 "github.com/cilium/cilium/pkg/k8s/slim/k8s/api/networking/v1"
	"github.com/cilium/cilium/pkg/labels"
	"github.com/cilium/cilium/pkg/option"
	"github.com/cilium/cilium/pkg/policy/api"
	"github.com/cilium/cilium/pkg/policy/types"
	"github.com/cilium/cilium/pkg/policy/utils"
)

// line is one policy; the first line of the file has the identities.
type line struct {
	Kind      string          `json:"kind"`
	Namespace string          `json:"namespace,omitempty"`
	Spec      json.RawMessage `json:"spec"`
	Edges     []string        `json:"edges"`
}

// Reserved identities that may have an endpoint, and those that are peers alone.
var (
	subjects = map[string][]string{
		"health":  {"reserved:health"},
		"init":    {"reserved:init"},
		"ingress": {"reserved:ingress"},
	}
	peers = map[string][]string{
		"host":           {"reserved:host"},
		"world":          {"reserved:world"},
		"unmanaged":      {"reserved:unmanaged"},
		"remote-node":    {"reserved:remote-node"},
		"kube-apiserver": {"reserved:kube-apiserver", "reserved:remote-node"},
	}
	logger = slog.New(slog.NewTextHandler(io.Discard, nil))
)

func main() {
	option.Config.EnableIPv4 = true
	api.InitEntities("default")
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<20)
	in.Scan()
	os.Stdout.WriteString(in.Text() + "\n")
	var people struct {
		Identities map[string][]string `json:"identities"`
	}
	must(json.Unmarshal(in.Bytes(), &people))
	for id, own := range people.Identities {
		subjects[id] = own
	}
	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	for in.Scan() {
		var policy line
		must(json.Unmarshal(in.Bytes(), &policy))
		policy.Edges = listEdges(parse(policy))
		must(out.Encode(policy))
	}
}

// parse reads the policy as an agent does.
func parse(policy line) types.PolicyEntries {
	object, err := json.Marshal(map[string]any{
		"metadata": map[string]string{"name": "p", "namespace": policy.Namespace},
		"spec":     policy.Spec,
	})
	must(err)
	if policy.Kind == "NetworkPolicy" {
		var parsed networkingv1.NetworkPolicy
		must(json.Unmarshal(object, &parsed))
		entries, err := k8s.ParseNetworkPolicy(logger, cmtypes.PolicyAnyCluster, &parsed)
		must(err)
		return entries
	}
	var parsed v2.CiliumNetworkPolicy
	must(json.Unmarshal(object, &parsed))
	// Without a namespace it is parsed as a clusterwide one.
	rules, err := parsed.Parse(logger, cmtypes.PolicyAnyCluster)
	must(err)
	return utils.RulesToPolicyEntries(rules)
}

func listEdges(entries types.PolicyEntries) []string {
	edges := []string{}
	for _, entry := range entries {
		says := "allow"
		if entry.Verdict == types.Deny {
			says = "deny"
		}
		for subject, own := range subjects {
			if !entry.Subject.Matches(toLabels(own)) {
				continue
			}
			for _, peer := range listSelected(entry.L3) {
				from, to := subject, peer
				if entry.Ingress {
					from, to = peer, subject
				}
				edges = append(edges, says+" "+from+" "+to)
			}
		}
	}
	slices.Sort(edges)
	return slices.Compact(edges)
}

func listSelected(selectors types.Selectors) []string {
	var selected []string
	for _, all := range []map[string][]string{subjects, peers} {
		for id, own := range all {
			if selectors.Matches(toLabels(own)) {
				selected = append(selected, id)
			}
		}
	}
	return selected
}

func toLabels(own []string) labels.LabelArray { return labels.ParseLabelArray(own...).Sort() }

func must(err error) {
	if err != nil {
		panic(err)
	}
}
