package web_test

import (
	"math"
	"os"
	"regexp"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The colours of speakers are written as text on the page and drawn beside
// each other, so readers with any eyes must be able to read them and tell them
// apart, in both schemes.

type rgb [3]float64 // linear light, 0..1

var pair = regexp.MustCompile(`light-dark\(#(\w{6}), #(\w{6})\)`)

func TestSpeakerColoursCanBeReadAndToldApart(t *testing.T) {
	style, err := os.ReadFile("style/base.css")
	require.NoError(t, err)
	page := pair.FindStringSubmatch(regexp.MustCompile(`--page: .*`).FindString(string(style)))
	rules := regexp.MustCompile(`\[data-colour="\d"\].*`).FindAllString(string(style), -1)
	require.Len(t, rules, 8)
	for i, scheme := range []string{"light", "dark"} {
		var colours []rgb
		for _, rule := range rules {
			colours = append(colours, parse(t, pair.FindStringSubmatch(rule)[1+i]))
		}
		for n, c := range colours {
			assert.GreaterOrEqualf(t, contrast(c, parse(t, page[1+i])), 4.5, "%s %d against the page", scheme, n)
			for eyes, matrix := range deficiencies {
				for m := range n {
					assert.Greaterf(t, distance(see(c, matrix), see(colours[m], matrix)), 0.06, "%s %d and %d, %s", scheme, n, m, eyes)
				}
			}
		}
	}
}

// deficiencies are what eyes make of linear light: Machado, Oliveira and
// Fernandes, "A physiologically-based model for simulation of color vision
// deficiency", 2009, at full severity.
var deficiencies = map[string][3]rgb{
	"all cones":    {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"protanopia":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"deuteranopia": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	"tritanopia":   {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
}

func parse(t *testing.T, hex string) (c rgb) {
	n, err := strconv.ParseUint(hex, 16, 32)
	require.NoError(t, err)
	for i := range c {
		v := float64(n>>(16-8*i)&0xff) / 255
		if c[i] = math.Pow((v+0.055)/1.055, 2.4); v <= 0.04045 {
			c[i] = v / 12.92
		}
	}
	return c
}

// contrast is the contrast ratio of WCAG 2.
func contrast(a, b rgb) float64 {
	light := func(c rgb) float64 { return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2] + 0.05 }
	return max(light(a), light(b)) / min(light(a), light(b))
}

func see(c rgb, matrix [3]rgb) (out rgb) {
	for i, row := range matrix {
		out[i] = min(1, max(0, row[0]*c[0]+row[1]*c[1]+row[2]*c[2]))
	}
	return out
}

// distance is the distance in Oklab, where equal steps look equal.
func distance(a, b rgb) float64 {
	lab := func(c rgb) (float64, float64, float64) {
		l := math.Cbrt(0.4122214708*c[0] + 0.5363325363*c[1] + 0.0514459929*c[2])
		m := math.Cbrt(0.2119034982*c[0] + 0.6806995451*c[1] + 0.1073969566*c[2])
		s := math.Cbrt(0.0883024619*c[0] + 0.2817188376*c[1] + 0.6299787005*c[2])
		return 0.2104542553*l + 0.7936177850*m - 0.0040720468*s, 1.9779984951*l - 2.4285922050*m + 0.4505937099*s, 0.0259040371*l + 0.7827717662*m - 0.8086757660*s
	}
	l1, a1, b1 := lab(a)
	l2, a2, b2 := lab(b)
	return math.Sqrt((l1-l2)*(l1-l2) + (a1-a2)*(a1-a2) + (b1-b2)*(b1-b2))
}
