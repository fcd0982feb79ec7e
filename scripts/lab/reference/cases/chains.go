package cases

import "encoding/json"

func writeChainCases(d *dice, count int, out *json.Encoder) error { return nil }
