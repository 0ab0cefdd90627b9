"""Only a checked site goes out, whole or not at all, and real servers send it as they should."""

import base64
import errno
import gzip
import hashlib
import http.client
import json
import posixpath
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import brotli
import pytest
from playwright.sync_api import Browser, expect
from selectolax.lexbor import LexborHTMLParser

from plainback.__main__ import main
from plainback.check import check
from plainback.publishing.kept import KEPT
from plainback.receipt import site_hash
from plainback.release.headers import content_security_policy, inside
from plainback.release.lost import lost_links
from plainback.release.putting import RefusedError, publish, roll_back, verify_copy
from servers import SERVERS, running
from small_site import good_site
from test_browser import browser

__all__ = ["browser"]

BARE = "rgba(0, 0, 0, 0)"
"""The background of what no style sheet has touched."""


@pytest.fixture
def safe(tmp_path: Path) -> Path:
    """A small safe site with its receipt."""
    project = good_site(tmp_path / "project")
    assert check(project / "site", project).safe
    return project / "site"


@pytest.fixture(scope="module")
def published(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, published."""
    target = tmp_path_factory.mktemp("srv")
    publish(site, target)
    return target


@pytest.fixture(scope="module", params=SERVERS)
def server(
    request: pytest.FixtureRequest,
    published: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> str:
    """The address of each real server in turn."""
    with running(request.param, published, tmp_path_factory.mktemp("work")) as address:
        yield address


def ask(
    server: str, path: str, method: str = "GET", **headers: str
) -> tuple[int, dict[str, str], bytes]:
    """One request as it is: no redirects followed, nothing unpacked."""
    connection = http.client.HTTPConnection(urlsplit(server).netloc, timeout=20)
    connection.putrequest(method, path, skip_accept_encoding=True)
    for name, value in headers.items():
        connection.putheader(name.replace("_", "-"), value)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, {k.lower(): v for k, v in answer.getheaders()}, body


# ---------------------------------------------------------------------------
# Publishing
# ---------------------------------------------------------------------------


def test_a_site_without_a_receipt_is_refused(safe: Path, tmp_path: Path) -> None:
    (safe / "receipt.json").unlink()
    with pytest.raises(RefusedError, match="there is no receipt"):
        publish(safe, tmp_path / "srv")
    assert not (tmp_path / "srv").exists()


def test_a_site_that_was_changed_after_the_check_is_refused(
    safe: Path, tmp_path: Path
) -> None:
    page = safe / "de/red-flags/index.html"
    page.write_text(page.read_text(encoding="utf-8") + " ", encoding="utf-8")
    with pytest.raises(RefusedError, match="has changed since the check"):
        publish(safe, tmp_path / "srv")
    assert not (tmp_path / "srv").exists()


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("rules", ["missing-page"]),
        ("versions", {"plainback": "0.0.1"}),
        ("versions", None),
    ],
)
def test_an_old_receipt_is_refused(
    safe: Path, tmp_path: Path, part: str, value: object
) -> None:
    receipt = json.loads((safe / "receipt.json").read_text(encoding="utf-8"))
    (safe / "receipt.json").write_text(
        json.dumps({**receipt, part: value}), encoding="utf-8"
    )
    with pytest.raises(RefusedError, match="the receipt is old"):
        publish(safe, tmp_path / "srv")


@pytest.mark.parametrize("command", ["publish-check", "publish"])
def test_a_site_that_offers_what_is_not_there_is_refused(
    command: str, safe: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The page for clinics names every leaflet; on a server they must be there."""
    for each in lost_links(safe):  # the small site has no pictures and style sheets
        file = safe / each.rpartition(" ")[2]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    assert check(safe, safe.parent).safe
    target = [str(tmp_path / "srv")] if command == "publish" else []
    assert main([command, str(safe), *target]) == 0
    told = capsys.readouterr().out
    assert command == "publish-check" or site_hash(safe) in told
    page = safe / "de/red-flags/index.html"
    link = '<a href="../../leaflets/de/my-plan.pdf">PDF</a></article>'
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("</article>", link), encoding="utf-8")
    receipt = json.loads((safe / "receipt.json").read_text(encoding="utf-8"))
    receipt["site_sha256"] = site_hash(safe)
    (safe / "receipt.json").write_text(json.dumps(receipt), encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    assert main([command, str(safe), *target]) == 1
    lost = "de/red-flags/index.html leads to leaflets/de/my-plan.pdf"
    assert f"{lost}, which is not there; run make leaflets" in capsys.readouterr().err
    assert sorted(tmp_path.rglob("*")) == before


def test_links_are_followed_to_files_and_folders_inside_the_site_alone(
    tmp_path: Path,
) -> None:
    ways = ["#a", "b/", "b/index.html#x", ".", "", "https://x.example/", "tel:112"]
    lost = ["c/", "d.pdf", "../outside.html", "b/%64.pdf"]
    (tmp_path / "b").mkdir()
    (tmp_path / "b/index.html").write_text('<a href="..">x</a>', encoding="utf-8")
    links = "".join(f'<a href="{way}">x</a>' for way in ways + lost)
    (tmp_path / "index.html").write_text(links, encoding="utf-8")
    files = ["../outside.html", "b/d.pdf", "c", "d.pdf"]
    assert lost_links(tmp_path) == [f"index.html leads to {file}" for file in files]


def test_every_page_of_the_real_site_leads_to_files_but_for_the_leaflets(
    site: Path,
) -> None:
    told = lost_links(site)
    assert len(told) == 64
    assert all(" leads to leaflets/" in each for each in told)


def test_an_unreadable_receipt_is_refused(safe: Path, tmp_path: Path) -> None:
    (safe / "receipt.json").write_text("{", encoding="utf-8")
    with pytest.raises(RefusedError, match="cannot be read"):
        publish(safe, tmp_path / "srv")


def test_a_refused_site_leaves_the_shown_one_alone(safe: Path, tmp_path: Path) -> None:
    target = tmp_path / "srv"
    first = publish(safe, target)
    (safe / "index.html").write_text("broken", encoding="utf-8")
    with pytest.raises(RefusedError):
        publish(safe, target)
    assert (target / "current").resolve().name == first
    assert verify_copy(target / "current") == ""


def _second(safe: Path) -> None:
    (safe / "note.txt").write_text("second edition", encoding="utf-8")
    assert check(safe, safe.parent).safe


def test_rolling_back_shows_the_release_before_and_twice_is_the_present(
    safe: Path, tmp_path: Path
) -> None:
    target = tmp_path / "srv"
    first = publish(safe, target)
    _second(safe)
    second = publish(safe, target)
    assert (target / "current/site/note.txt").is_file()
    assert roll_back(target) == first
    assert not (target / "current/site/note.txt").exists()
    assert roll_back(target) == second


def test_a_damaged_release_is_not_rolled_back_to(safe: Path, tmp_path: Path) -> None:
    target = tmp_path / "srv"
    first = publish(safe, target)
    _second(safe)
    second = publish(safe, target)
    (target / "releases" / first / "site/index.html").write_text("x", encoding="utf-8")
    with pytest.raises(RefusedError, match="damaged"):
        roll_back(target)
    assert (target / "current").resolve().name == second


def test_there_is_nothing_to_roll_back_to_after_one_release(
    safe: Path, tmp_path: Path
) -> None:
    publish(safe, tmp_path / "srv")
    with pytest.raises(RefusedError, match="no earlier release"):
        roll_back(tmp_path / "srv")


def test_publishing_the_same_site_twice_changes_nothing(
    safe: Path, tmp_path: Path
) -> None:
    target = tmp_path / "srv"
    assert publish(safe, target) == publish(safe, target)
    assert not (target / "previous").is_symlink()


def test_a_release_that_was_damaged_on_the_server_is_put_there_anew(
    safe: Path, tmp_path: Path
) -> None:
    target = tmp_path / "srv"
    name = publish(safe, target)
    (target / "current/site/index.html").write_text("x", encoding="utf-8")
    assert publish(safe, target) == name
    assert verify_copy(target / "current") == ""
    assert [each.name for each in (target / "releases").iterdir()] == [name]


HOLD = """
import sys
from pathlib import Path
from plainback.release.alone import alone
with alone(Path(sys.argv[1])):
    print("in", flush=True)
    sys.stdin.read()
"""


def test_two_publications_at_once_do_not_spoil_each_other(
    safe: Path, tmp_path: Path
) -> None:
    target = tmp_path / "srv"
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", HOLD, str(target)], **pipes) as other:
        assert other.stdout.readline() == b"in\n"
        with pytest.raises(RefusedError, match="somebody else is publishing"):
            publish(safe, target)
        other.kill()  # whoever was killed keeps nobody out
    assert verify_copy(target / "releases" / publish(safe, target)) == ""


def test_a_disk_that_takes_nothing_more_leaves_the_shown_site_and_no_half_one(
    safe: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "srv"
    first = publish(safe, target)
    _second(safe)

    def full(site: Path) -> dict[str, str]:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("plainback.release.putting.server_files", full)
    with pytest.raises(RefusedError, match="No space left on device"):
        publish(safe, target)
    assert [each.name for each in (target / "releases").iterdir()] == [first]
    assert (target / "current").resolve().name == first


def test_a_compressed_file_that_says_something_else_is_found(
    safe: Path, tmp_path: Path
) -> None:
    target = tmp_path / "srv"
    publish(safe, target)
    twin = target / "current/site/index.html.br"
    twin.write_bytes(brotli.compress(b"something else"))
    assert "holds something else" in verify_copy(target / "current")


def test_the_policy_names_the_hash_of_an_inline_script_and_no_unsafe_word(
    tmp_path: Path,
) -> None:
    page = '<script>1</script><script type="application/ld+json">{}</script><style>a{}</style>'
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    found = inside(tmp_path)
    policy = content_security_policy(found.scripts, found.styles["index.html"])
    assert policy.count("'sha256-") == 2
    assert "'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='" in policy
    assert "unsafe" not in policy


def test_no_page_carries_style_or_script_in_attributes(site: Path) -> None:
    for file in site.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        assert ' style="' not in text, file
        assert " onclick=" not in text, file


# ---------------------------------------------------------------------------
# Real servers
# ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path", ["/", "/de/red-flags/", "/ru/massage/index.html", "/no-page", "/style.css"]
)
def test_a_page_may_have_its_own_rules_inside_and_no_others(
    server: str, path: str
) -> None:
    _, headers, body = ask(server, path)
    (rules,) = re.findall("<style>(.*?)</style>", body.decode(), re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(rules.encode()).digest()).decode()
    (allowed,) = re.findall("style-src ([^;]*)", headers["content-security-policy"])
    assert allowed.split() == ["'self'", f"'sha256-{digest}'"]


@pytest.mark.parametrize("path", ["/sw.js", "/embed/de/emergency/", "/sitemap.xml"])
def test_an_answer_without_rules_inside_allows_none(server: str, path: str) -> None:
    status, headers, _ = ask(server, path)
    (allowed,) = re.findall("style-src ([^;]*)", headers["content-security-policy"])
    assert (status, allowed.strip()) == (200, "'self'")


@pytest.mark.browser
def test_a_browser_obeys_the_policy_and_shows_page_help_page_and_search(
    server: str, browser: Browser
) -> None:
    page = browser.new_context(locale="de").new_page()
    refused: list[str] = []
    page.on("console", lambda said: refused.append(said.text))
    page.goto(f"{server}/de/red-flags/")
    page.get_by_role("button", name="Suchen").click()
    expect(page.get_by_role("searchbox")).to_be_focused()
    expect(page.locator(".pb-strip").first).not_to_have_css("background-color", BARE)
    assert refused == []
    page.goto(f"{server}/de/no-page/")
    expect(page.locator("body")).not_to_have_css("font-size", "16px")
    assert [each for each in refused if "404" not in each] == []


@pytest.mark.parametrize("path", ["/", "/de/red-flags/", "/ru/massage/when-not/"])
def test_a_page_comes_with_every_security_header(server: str, path: str) -> None:
    status, headers, body = ask(server, path)
    assert status == 200
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert "max-age=63072000" in headers["strict-transport-security"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "camera=()" in headers["permissions-policy"]
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["cache-control"] == "public, max-age=300, must-revalidate"
    assert b"data-safety" in body or path == "/"


def test_what_has_a_hash_in_its_address_is_kept_and_the_rest_asked_for_again(
    server: str, site: Path
) -> None:
    folder = next(site.glob("assets-*"))
    file = next(folder.glob("*.mjs"))
    kept = ask(server, f"/{folder.name}/{file.name}")[1]["cache-control"]
    assert kept == "public, max-age=31536000, immutable"
    assert "max-age=300" in ask(server, "/search/de.json")[1]["cache-control"]


def test_other_programs_may_read_the_data_and_nothing_else(server: str) -> None:
    for path in ("/api/v1/de/sections.json", "/code/codes.json"):
        status, headers, _ = ask(server, path)
        assert (status, headers["access-control-allow-origin"]) == (200, "*")
    assert "access-control-allow-origin" not in ask(server, "/de/red-flags/")[1]


def test_an_embed_may_be_framed_and_nothing_else(server: str) -> None:
    assert (
        "frame-ancestors *"
        in ask(server, "/embed/de/emergency/")[1]["content-security-policy"]
    )
    assert (
        "frame-ancestors 'none'"
        in ask(server, "/robots.txt")[1]["content-security-policy"]
    )


@pytest.mark.parametrize(
    ("encoding", "unpack"), [("br", brotli.decompress), ("gzip", gzip.decompress)]
)
def test_a_page_comes_compressed_as_it_was_built(
    server: str, site: Path, encoding: str, unpack: object
) -> None:
    _, headers, body = ask(server, "/nl/self-care/", Accept_Encoding=encoding)
    if encoding == "gzip" or "content-encoding" in headers:
        assert headers["content-encoding"] == encoding
        body = unpack(body)
    assert body == (site / "nl/self-care/index.html").read_bytes()


def test_a_wrong_address_gets_the_help_page_with_404(server: str) -> None:
    for path in (
        "/no-such-page/",
        "/de/nichts",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/.git/config",
    ):
        status, _, body = ask(server, path)
        assert status in (400, 404), path
        assert b"root:" not in body
    status, headers, body = ask(server, "/ru/net-takoy-stranicy/")
    assert status == 404
    assert b"tel:112" in body
    assert "frame-ancestors" in headers["content-security-policy"]


@pytest.mark.parametrize("path", ["/de/red-flags", "/r/2008", "/embed/ru/emergency"])
def test_an_address_without_its_last_stroke_leads_to_the_page(
    server: str, path: str
) -> None:
    """Shown at once, its links would be counted from the wrong folder: German led to English."""
    status, headers, _ = ask(server, path)
    assert status in (301, 308)
    assert headers["location"] == f"{path}/"


def test_a_folder_without_a_page_and_an_impossible_path_are_wrong_addresses(
    server: str,
) -> None:
    for path in ("/api/v1/", "/assets", f"/{'a' * 5000}", f"/versions/{DAY}/x/"):
        status, headers, body = ask(server, path)
        if status in (301, 308):
            status, _, body = ask(server, headers["location"])
        assert (status, b"tel:112" in body) == (404, True), path
    assert ask(server, "/red-flags/%00")[0] in (400, 404)


def test_a_wrong_address_among_the_embeds_may_not_be_framed(server: str) -> None:
    status, headers, body = ask(server, "/embed/de/nothing/")
    assert status == 404
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers.get("server", "nginx") == "nginx"
    assert b"tel:112" in body


def test_the_keeper_of_pages_is_asked_for_every_time(server: str) -> None:
    assert ask(server, "/sw.js")[1]["cache-control"] == "no-cache"


def test_compressed_files_have_no_address_of_their_own(server: str) -> None:
    assert ask(server, "/index.html.br")[0] == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_but_reading_is_possible(server: str, method: str) -> None:
    status, headers, _ = ask(server, "/", method)
    assert (status, headers["allow"]) == (405, "GET, HEAD")
    assert "allow" not in ask(server, "/")[1]


@pytest.mark.parametrize("encoding", ["br", "gzip", "identity"])
def test_a_cache_in_between_keeps_compressed_and_plain_pages_apart(
    server: str, encoding: str
) -> None:
    """Else the first reader decides for all: one without brotli gets what it cannot read."""
    for path in ("/de/red-flags/", "/r/2008/qr.svg", "/api/v1/de/numbers.json"):
        _, headers, _ = ask(server, path, Accept_Encoding=encoding)
        assert headers["vary"] == "Accept-Encoding", path
        again = ask(
            server, path, Accept_Encoding=encoding, If_None_Match=headers["etag"]
        )
        assert (again[0], again[1]["vary"]) == (304, "Accept-Encoding"), path


def test_a_file_that_is_not_there_yet_is_asked_for_again(server: str) -> None:
    """A page of the next version may ask for its style sheet a moment before it is there."""
    status, headers, _ = ask(server, "/assets-00000000/site.css")
    assert status == 404
    assert headers["cache-control"] == "public, max-age=300, must-revalidate"


@pytest.mark.parametrize("path", ["/%zz", "/../../etc/passwd", f"/{'a' * 9000}"])
def test_an_impossible_request_gets_no_answer_without_the_policy(
    server: str, path: str
) -> None:
    status, headers, body = ask(server, path)
    assert status in (400, 404, 414)
    if headers.get("server") or status != 400:  # Caddy's library refuses "%zz" itself
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert b"tel:112" in body


def test_a_page_can_be_read_in_parts_and_asked_for_again_cheaply(
    server: str, site: Path
) -> None:
    status, headers, body = ask(server, "/red-flags/", Range="bytes=0-99")
    assert status == 206
    assert body == (site / "red-flags/index.html").read_bytes()[:100]
    _, headers, _ = ask(server, "/red-flags/")
    status, _, body = ask(server, "/red-flags/", If_None_Match=headers["etag"])
    assert (status, body) == (304, b"")


def test_a_switch_is_seen_at_the_next_request(safe: Path, tmp_path: Path) -> None:
    target = tmp_path / "srv"
    publish(safe, target)
    with running("nginx", target, tmp_path) as address:
        assert ask(address, "/note.txt")[0] == 404
        _second(safe)
        publish(safe, target)
        assert ask(address, "/note.txt")[2] == b"second edition"
        roll_back(target)
        assert ask(address, "/note.txt")[0] == 404
    shutil.rmtree(target)


# ---------------------------------------------------------------------------
# Versions that are kept
# ---------------------------------------------------------------------------

DAY = "2026-11-21"


def test_every_page_of_a_version_is_kept_marked_and_leads_to_the_present_page(
    site: Path, published: Path
) -> None:
    kept = published / "archive/versions" / DAY
    files = sorted(f.relative_to(kept) for f in kept.rglob("*.html"))
    assert len(files) == 4 * len(list((site / "de").rglob("index.html")))
    for file in files:
        text = (kept / file).read_text(encoding="utf-8")
        assert '<meta name="robots" content="noindex">' in text
        assert "<script" not in text
        (note,) = LexborHTMLParser(text).css("body > .pb-kept")
        assert "2026" in note.text()
        now = note.css_first("a").attributes["href"]
        led = posixpath.normpath(posixpath.join("versions", DAY, file.parent, now))
        assert led == file.parent.as_posix()


def test_every_link_of_a_kept_version_leads_somewhere(
    published: Path, tmp_path: Path
) -> None:
    whole = tmp_path / "whole"
    shutil.copytree(published / "current/site", whole)
    shutil.copytree(
        published / "archive/versions", whole / "versions", dirs_exist_ok=True
    )
    lost = lost_links(whole)
    assert lost
    assert all(" leads to leaflets/" in each for each in lost)


def test_a_kept_page_is_served_and_not_for_search_engines(server: str) -> None:
    status, headers, body = ask(server, f"/versions/{DAY}/ru/red-flags/")
    assert (status, headers["x-robots-tag"]) == (200, "noindex")
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert b'class="pb-kept"' in body
    status, headers, body = ask(server, "/ru/red-flags/")
    assert (status, "x-robots-tag" in headers) == (200, False)
    assert b"pb-kept" not in body
    assert ask(server, "/versions/")[0] == 200
    for path in ("1999-01-01", f"{DAY}/nothing", f"{DAY}/../../current/nginx.conf"):
        assert ask(server, f"/versions/{path}/")[0] in (400, 404), path


def _say(site: Path, day: str, listed: list[str]) -> None:
    """Make the site one of another day; its receipt goes with it."""
    told = json.loads((site / KEPT).read_text(encoding="utf-8"))
    told |= {"version": day, "listed": listed}
    (site / KEPT).write_text(json.dumps(told), encoding="utf-8")
    _again(site)


def _again(site: Path) -> None:
    """A receipt for the site as it is now, as somebody might write it."""
    receipt = json.loads((site / "receipt.json").read_text(encoding="utf-8"))
    receipt["site_sha256"] = site_hash(site)
    (site / "receipt.json").write_text(json.dumps(receipt), encoding="utf-8")


@pytest.mark.parametrize("kind", ["r/*/", "r/de/*/", "embed/ru/*/", "nl/massage/"])
def test_a_site_that_lost_an_address_of_the_shown_one_is_refused(
    kind: str, safe: Path, tmp_path: Path
) -> None:
    """Even when its promise was taken out of the data, so that the gate knows of none."""
    found = sorted(safe.glob(f"{kind}index.html"))
    target = tmp_path / "srv"
    first = publish(safe, target)
    found[0].unlink()
    _again(safe)
    lost = found[0].relative_to(safe).as_posix().removesuffix("index.html")
    with pytest.raises(RefusedError, match=f"/{lost} is on the server and not in"):
        publish(safe, target)
    assert (target / "current").resolve().name == first


def test_a_site_that_lost_the_id_of_a_warning_sign_is_refused(
    safe: Path, tmp_path: Path
) -> None:
    publish(safe, tmp_path / "srv")
    page = safe / "de/red-flags/index.html"
    text = page.read_text(encoding="utf-8")
    assert 'id="both-legs"' in text
    page.write_text(text.replace('id="both-legs"', 'id="legs"'), encoding="utf-8")
    _again(safe)
    with pytest.raises(RefusedError, match="/de/red-flags/#both-legs is on the server"):
        publish(safe, tmp_path / "srv")


def test_a_page_that_leads_on_is_no_lost_address(safe: Path, tmp_path: Path) -> None:
    publish(safe, tmp_path / "srv")
    page = safe / "de/massage/index.html"
    page.write_text('<meta http-equiv="refresh" content="0; url=../">', "utf-8")
    _again(safe)
    assert publish(safe, tmp_path / "srv")


def test_an_older_version_stays_as_it_was_when_a_newer_one_goes_out(
    safe: Path, tmp_path: Path
) -> None:
    target, shelf = tmp_path / "srv", tmp_path / "srv/archive/versions"
    _say(safe, "2026-11-21", [])
    publish(safe, target)
    before = site_hash(shelf / "2026-11-21")
    page = safe / "de/red-flags/index.html"
    page.write_text(page.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    _say(safe, "2027-03-01", ["2026-11-21", "2027-03-01"])
    publish(safe, target)
    _say(safe, "2026-11-21", [])
    publish(safe, target)
    assert sorted(each.name for each in shelf.iterdir()) == ["2026-11-21", "2027-03-01"]
    assert site_hash(shelf / "2026-11-21") == before


def test_a_site_that_lists_a_version_which_is_not_kept_is_refused(
    safe: Path, tmp_path: Path
) -> None:
    target = tmp_path / "srv"
    _say(safe, "2027-03-01", ["2026-11-21"])
    with pytest.raises(RefusedError, match="2026-11-21 is listed but not kept"):
        publish(safe, target)
    assert not target.exists()


def test_a_site_that_does_not_say_its_version_is_refused(
    safe: Path, tmp_path: Path
) -> None:
    _say(safe, "2027-03-01", [])
    (safe / KEPT).write_text("{}", encoding="utf-8")
    _again(safe)
    with pytest.raises(RefusedError, match="does not say its version"):
        publish(safe, tmp_path / "srv")
