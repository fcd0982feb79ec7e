#!/usr/bin/python
# -*- coding: utf-8 -*-
# Copyright: the arc-preflight project
# Apache License, version 2.0 (see LICENSE)
from __future__ import annotations

DOCUMENTATION = r"""
module: arc_preflight
short_description: Check whether azcmagent connect would succeed on this host
description:
  - Runs C(arc-preflight check) or C(arc-preflight health) and returns its findings as facts.
  - It changes nothing on the host, and runs in check mode as well.
version_added: 1.0.0
author:
  - The arc-preflight project (@arc-preflight)
options:
  mode:
    description: The question to ask.
    type: str
    choices: [check, health]
    default: check
  program:
    description: The program, by its path or as found in PATH.
    type: str
    default: arc-preflight
  flags:
    description: Further flags, as on the command line. Values here can be seen by other users of the host.
    type: list
    elements: str
    default: []
  config:
    description:
      - Flags by their names without dashes, such as C(service-principal-secret).
      - They reach the program in a file that only its user can read, which is removed afterwards.
    type: dict
    default: {}
  report:
    description: Where to keep the JSON report on the host.
    type: path
  fail_on:
    description:
      - C(not-ready) fails the task where the host is not ready; C(unfinished) also where the check
        could not finish; C(never) never fails for what was found.
    type: str
    choices: [never, not-ready, unfinished]
    default: never
"""

EXAMPLES = r"""
- name: Check this host
  arcpreflight.onboarding.arc_preflight:
    flags: [--location, koreacentral]

- name: Check it as the service principal that will connect it
  arcpreflight.onboarding.arc_preflight:
    config:
      service-principal-id: "{{ arc_id }}"
      service-principal-secret: "{{ arc_secret }}"
      tenant-id: "{{ arc_tenant }}"
    fail_on: unfinished
  no_log: true
"""

RETURN = r"""
ansible_facts:
  description: What was found, also as facts of the host.
  returned: when the program wrote a report
  type: dict
  contains:
    arc_preflight:
      description: The verdict, the exit code, the leading cause, and the findings as in the JSON report.
      type: dict
      sample: {verdict: not-ready, exit_code: 26, ready: false, leading: proxy.forbidden, causes: [proxy.forbidden]}
document:
  description: The whole report.
  returned: when the program wrote a report
  type: dict
"""

import json
import os
import tempfile

from ansible.module_utils.basic import AnsibleModule


def command(module, config):
    words = [module.params["program"], module.params["mode"], "--format", "json", "--lang", "en"]
    if config:
        words += ["--config", config]
    return words + module.params["flags"]


def written(module):
    """The flags in a file for nobody else, or None where there are none."""
    if not module.params["config"]:
        return None
    descriptor, path = tempfile.mkstemp(prefix="arc-preflight-", suffix=".json", dir=module.tmpdir)
    with os.fdopen(descriptor, "w") as file:
        json.dump(module.params["config"], file)
    return path


def facts(document, exit_code):
    findings = document["findings"]
    errors = [it["cause"] for it in findings if it["severity"] == "error"]
    return {
        "verdict": document["verdict"],
        "exit_code": exit_code,
        "ready": document["verdict"] in ("ready", "ready-with-warnings"),
        "leading": errors[0] if errors else None,
        "causes": errors,
        "findings": [
            dict((key, it.get(key)) for key in ("cause", "severity", "code", "owner", "summary", "subjects", "evidence"))
            for it in findings
        ],
    }


def main():
    module = AnsibleModule(
        argument_spec=dict(
            mode=dict(type="str", choices=["check", "health"], default="check"),
            program=dict(type="str", default="arc-preflight"),
            flags=dict(type="list", elements="str", default=[]),
            config=dict(type="dict", default={}, no_log=True),
            report=dict(type="path"),
            fail_on=dict(type="str", choices=["never", "not-ready", "unfinished"], default="never"),
        ),
        supports_check_mode=True,
    )
    config = written(module)
    try:
        exit_code, output, errors = module.run_command(command(module, config))
    finally:
        if config:
            os.remove(config)
    try:
        document = json.loads(output)
        found = facts(document, exit_code)
    except (ValueError, KeyError, TypeError):
        module.fail_json(msg="arc-preflight wrote no report", rc=exit_code, stderr=errors, stdout=output[:2000])
    changed = False
    if module.params["report"] and not module.check_mode:
        descriptor, draft = tempfile.mkstemp(dir=module.tmpdir)
        with os.fdopen(descriptor, "w") as file:
            file.write(output)
        module.atomic_move(draft, module.params["report"])
    result = dict(changed=changed, ansible_facts=dict(arc_preflight=found), document=document)
    fail_on = module.params["fail_on"]
    stops = found["verdict"] == "not-ready" or (fail_on == "unfinished" and exit_code != 0)
    if fail_on != "never" and stops:
        module.fail_json(msg="%s: %s" % (found["verdict"], ", ".join(found["causes"]) or "see the report"), **result)
    module.exit_json(**result)


if __name__ == "__main__":
    main()
