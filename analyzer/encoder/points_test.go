package encoder

import (
	"crypto/sha256"
	"encoding/hex"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer/lex"
	"whosaid/analyzer/model"
	"whosaid/analyzer/model/build"
)

// requireLinksSound asserts that the links of a reading are in order, begin at
// sources and contents, stay in their window and are as many and as strong as
// they may be.
func requireLinksSound(t *testing.T, p *Plan, reading *Reading, name string) {
	require.Len(t, reading.Links, p.Parts(), name)
	labels := reading.Taggings[p.e.pointer.head].Labels
	for i, links := range reading.Links {
		windowOf := func(token int32) int {
			for k, w := range p.parts[i].windows {
				if w.first <= int(token) && int(token) < w.last {
					return k
				}
			}
			return -1
		}
		own, sum := 0, float32(0)
		for k, l := range links {
			require.True(t, p.e.pointer.from[labels[l.From]], name)
			require.GreaterOrEqual(t, windowOf(l.From), 0, name)
			require.Equal(t, windowOf(l.From), windowOf(l.To), name)
			require.GreaterOrEqual(t, l.P, float32(leastLink), name)
			if k > 0 && links[k-1].From == l.From {
				require.Less(t, links[k-1].To, l.To, name)
			} else {
				require.True(t, k == 0 || links[k-1].From < l.From, name)
				own, sum = 0, 0
			}
			own++
			sum += l.P
			require.LessOrEqual(t, own, mostLinks, name)
			require.LessOrEqual(t, sum, float32(1.00001), name)
		}
	}
}

func TestTheStrongestLinksAreKept(t *testing.T) {
	before := []Link{{1, 2, .9}}
	kept := func(shares ...float32) (to []int32) {
		links := strongest(before, Link{From: 7, To: 100}, shares)
		require.Equal(t, before, links[:1])
		for _, l := range links[1:] {
			require.Equal(t, int32(7), l.From)
			require.Equal(t, shares[l.To-100], l.P)
			to = append(to, l.To-100)
		}
		return to
	}
	assert.Empty(t, kept())
	assert.Empty(t, kept(.019, 0, float32(math.NaN())))
	assert.Equal(t, []int32{1, 3}, kept(.01, .5, 0, .02))
	assert.Equal(t, []int32{0, 2, 3, 4, 5, 6, 8, 9}, kept(.1, .05, .1, .1, .1, .1, .1, .06, .1, .11), "in their order")
	assert.Equal(t, []int32{0, 1, 2, 3, 4, 5, 6, 7}, kept(.1, .1, .1, .1, .1, .1, .1, .1, .1, .1), "the earlier of equals")
	assert.Equal(t, []int32{0, 1, 2, 3, 4, 5, 6, 9}, kept(.1, .1, .1, .1, .1, .1, .1, .1, .1, .2))
}

// changed returns the small random model with another meta.
func changed(t *testing.T, from, to string) *model.Model {
	whole, err := model.Read(randomModel(small))
	require.NoError(t, err)
	var sections []model.Section
	for _, name := range whole.Names() {
		s, err := whole.Section(name)
		require.NoError(t, err)
		if name == "meta" {
			require.Contains(t, string(s.Data), from)
			s = build.Bytes(name, []byte(strings.Replace(string(s.Data), from, to, 1)))
		}
		sections = append(sections, s)
	}
	m, err := model.Read(build.File(sections))
	require.NoError(t, err)
	return m
}

// TestModelsWithoutPointerReadAsBefore asserts that the pointer changes no label.
func TestModelsWithoutPointerReadAsBefore(t *testing.T) {
	doc := lex.Read(background, article(600))
	e, err := New(changed(t, "pointer", "provenance"))
	require.NoError(t, err)
	got, want := e.Read(background, doc, nil), random(t, small).Read(background, doc, nil)
	require.Equal(t, want.Taggings, got.Taggings)
	require.NotEqual(t, want.Links, got.Links)
	for _, links := range got.Links {
		require.Empty(t, links)
	}
	p := e.Plan(background, doc)
	data := p.AppendPart(nil, 0, got)
	require.NoError(t, p.TakePart(data, 0, p.NewReading()))
	require.Error(t, p.TakePart(append(data, make([]byte, linkSize)...), 0, p.NewReading()), "links from nowhere")
}

func TestBrokenPointersAreRefused(t *testing.T) {
	for _, line := range []string{"16", "16 statement", "x statement B-source", "15 statement B-source", "0 statement B-source", "-4 statement B-source", "20 statement B-source", "1024 statement B-source", "16 sentence B-source", "16 statement B-sauce"} {
		_, err := New(changed(t, "pointer 16 statement B-source B-content", "pointer "+line))
		assert.Error(t, err, line)
	}
}

// TestReadingIsTheSameOnEveryMachine compares labels, confidences and links, to
// the last bit, with those that were recorded: natively, with AVX2 or without,
// and as WebAssembly.
func TestReadingIsTheSameOnEveryMachine(t *testing.T) {
	data, err := os.ReadFile("testdata/fixture.model")
	require.NoError(t, err)
	m, err := model.Read(data)
	require.NoError(t, err)
	e, err := New(m)
	require.NoError(t, err)
	plan := e.Plan(background, lex.Read(background, strings.Repeat("“We will not sell the bridge,” he said. It was, he said, “the end”.\nThe bridge will be sold, they said.\n\n", 20)))
	reading := plan.NewReading()
	var all []byte
	links := 0
	for i := range plan.Parts() {
		require.True(t, plan.Read(background, i, reading))
		all = plan.AppendPart(all, i, reading)
		links += len(reading.Links[i])
	}
	require.Greater(t, links, 50)
	sum := sha256.Sum256(all)
	assert.Equal(t, "843d73f9372e8eba", hex.EncodeToString(sum[:8]))
}
