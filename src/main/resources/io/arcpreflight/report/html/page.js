(function () {
  "use strict";
  function all(selector, root) {
    return Array.from((root || document).querySelectorAll(selector));
  }
  function filled(text, first, second) {
    return text.replace("{0}", first).replace("{1}", second);
  }

  all("[data-item]").forEach(function (item) {
    item.find = item.textContent.toLowerCase();
  });
  var items = all("[data-item]");
  var search = document.getElementById("search");
  var shown = document.getElementById("shown");
  var filter = document.querySelector(".filter");
  search.parentElement.hidden = false;
  if (filter) {
    filter.hidden = false;
  }

  function show() {
    var wanted = search.value.trim().toLowerCase().split(/\s+/);
    var chosen = document.querySelector("input[name=tone]:checked");
    var tone = chosen ? chosen.value : "all";
    var count = 0;
    items.forEach(function (item) {
      var fits = wanted.every(function (word) { return item.find.includes(word); });
      if (item.dataset.tone) {
        fits = [fits, tone === "all" || item.dataset.tone === tone].every(Boolean);
      }
      item.hidden = !fits;
      count += fits ? 1 : 0;
    });
    all(".group").forEach(function (group) {
      group.hidden = !group.querySelector("[data-item]:not([hidden])");
    });
    all("section").forEach(function (section) {
      var has = section.querySelector("[data-item]");
      var any = section.querySelector("[data-item]:not([hidden])");
      section.querySelector(".nothing").hidden = !has || Boolean(any);
      section.classList.toggle("empty", Boolean(has) !== Boolean(any));
    });
    shown.textContent = search.value.trim() || tone !== "all"
      ? filled(shown.dataset.text, count, items.length) : "";
  }
  search.addEventListener("input", show);
  search.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      search.value = "";
      show();
    }
  });
  if (filter) {
    filter.addEventListener("change", show);
  }

  all(".finding").forEach(function (finding) {
    var boxes = all("input[type=checkbox]", finding);
    var done = finding.querySelector(".done");
    function count() {
      var ticked = boxes.filter(function (box) { return box.checked; }).length;
      done.textContent = filled(done.dataset.text, ticked, boxes.length);
      finding.classList.toggle("settled", ticked === boxes.length);
    }
    if (done) {
      done.hidden = false;
      finding.addEventListener("change", count);
      count();
    }
  });

  all(".copy").forEach(function (button) {
    var code = button.parentElement.querySelector("code");
    var label = button.textContent;
    button.hidden = false;
    button.addEventListener("click", function () {
      function said() {
        button.textContent = button.dataset.done;
        setTimeout(function () { button.textContent = label; }, 2000);
      }
      function selected() {
        getSelection().selectAllChildren(code);
      }
      if (navigator.clipboard) {
        navigator.clipboard.writeText(code.textContent).then(said, selected);
      } else {
        selected();
      }
    });
  });

  // On paper nothing can be unfolded.
  var closed = [];
  addEventListener("beforeprint", function () {
    closed = all(".finding details:not([open])");
    closed.forEach(function (each) { each.open = true; });
  });
  addEventListener("afterprint", function () {
    closed.forEach(function (each) { each.open = false; });
  });
}());
