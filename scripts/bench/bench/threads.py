"""What many write themselves: one thread per HTTPS endpoint, by Python's own means.

    python3 -m bench.threads NAME...
"""
import concurrent.futures
import sys
import urllib.request


def status(name):
    with urllib.request.urlopen(f"https://{name}/", timeout=10) as answer:
        return answer.status


def main():
    names = sys.argv[1:]
    with concurrent.futures.ThreadPoolExecutor(len(names)) as pool:
        return int(any(code != 200 for code in pool.map(status, names)))


if __name__ == "__main__":
    sys.exit(main())
