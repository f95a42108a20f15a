package web_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestBookmarkletBringsTheSelection(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	p.click("#bookmarklet")
	assert.Contains(t, p.all("#error")[0], "Drag this link", "here it only says what it is for")
	assert.Equal(t, address, value[string](p, `location.href`))
	script := value[string](p, `document.querySelector("#bookmarklet").href`)
	assert.Regexp(t, "^javascript:", script)

	p.goTo(address + "other")
	p.script(`
		document.body.innerHTML = "<nav>Home</nav><main><p>“No,” said 🎈 <b>Ada</b> Byrne &amp; 100%% #sure.</p><p>She left.</p></main>";
		getSelection().selectAllChildren(document.querySelector("main"));
		window.open = (...args) => { window.opened = args; };
		(0, eval)(decodeURIComponent(%s.slice("javascript:".length)))`, quote(script))
	opened := value[[]string](p, `window.opened`)
	assert.Equal(t, "noopener", opened[2], "the other page learns nothing of this one")
	p.goTo(opened[0])
	p.state("ready")
	assert.Equal(t, "“No,” said 🎈 Ada Byrne & 100% #sure.\n\nShe left.", p.text())
}

func TestFileEditionHasNoBookmarklet(t *testing.T) {
	p := open(t, fileEdition())
	p.until(`document.querySelector("#examples button")`)
	assert.True(t, value[bool](p, `!document.querySelector("#bookmarklet").checkVisibility()`), "no page of the web may open a file")
}
