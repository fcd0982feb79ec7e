# A build block for an image that will be onboarded: puts arc-preflight into it, and ends the build where the network of
# the build could not onboard it. The agent itself does not belong into an image.
build {
  # Yours.
  sources = ["source.amazon-ebs.ubuntu"]

  provisioner "shell" {
    inline = [
      "curl -fsSL https://packages.example/install.sh | sudo sh",
      "sudo arc-preflight check --location koreacentral --format text --format json=/tmp/arc-preflight.json",
    ]
  }

  provisioner "file" {
    direction   = "download"
    source      = "/tmp/arc-preflight.json"
    destination = "arc-preflight.json"
  }

  provisioner "shell" {
    inline = ["sudo rm /tmp/arc-preflight.json"]
  }
}
