# salt 'web*' state.apply arc-preflight
# The state fails where the check does; `require: [cmd: arc-preflight]` keeps a state that connects back. The report is
# fetched with `salt 'web*' cp.push /var/lib/arc-preflight.json` (file_recv: True on the master).
arc-preflight-package:
  pkg.installed:
    - name: arc-preflight

arc-preflight:
  cmd.run:
    - name: arc-preflight check --location koreacentral --format text --format json=/var/lib/arc-preflight.json
    - require:
      - pkg: arc-preflight-package
