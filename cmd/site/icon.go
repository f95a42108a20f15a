package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"strings"
)

// The icon is an opening quotation mark on a field of the accent colour, on a
// grid of 64. The field is square: systems round it as they like, and the mark
// keeps inside the circle that the roundest of them leave.
const grid = 64

var (
	field = color.NRGBA{0x0a, 0x5c, 0x8c, 0xff}
	ink   = color.NRGBA{0xff, 0xff, 0xff, 0xff}
	comma = [][2]float64{{15, 45}, {15, 33}, {22, 19}, {29.5, 19}, {25, 31.5}, {30, 31.5}, {30, 45}}
)

// next is how far to the right the second half of the mark stands.
const next = 19

func iconSVG() []byte {
	var path strings.Builder
	for _, dx := range []float64{0, next} {
		for i, p := range comma {
			letter := "L"
			if i == 0 {
				letter = "M"
			}
			fmt.Fprintf(&path, "%s%g %g", letter, p[0]+dx, p[1])
		}
		path.WriteString("Z")
	}
	return fmt.Appendf(nil, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d"><rect width="%d" height="%d" rx="14" fill="#%02x%02x%02x"/><path fill="#fff" d="%s"/></svg>`,
		grid, grid, grid, grid, field.R, field.G, field.B, path.String())
}

// iconPNG draws the icon with 16 samples a pixel.
func iconPNG(size int) []byte {
	const samples = 4
	picture := image.NewNRGBA(image.Rect(0, 0, size, size))
	scale := float64(grid) / float64(size*samples)
	for y := range size {
		for x := range size {
			covered := 0
			for i := range samples * samples {
				px := (float64(x*samples+i%samples) + 0.5) * scale
				py := (float64(y*samples+i/samples) + 0.5) * scale
				if inside(px, py) || inside(px-next, py) {
					covered++
				}
			}
			picture.SetNRGBA(x, y, mix(covered, samples*samples))
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, picture); err != nil {
		panic(err) // a bytes.Buffer takes everything
	}
	return out.Bytes()
}

// inside counts how often a ray from the point crosses the comma's outline.
func inside(x, y float64) bool {
	in := false
	a := comma[len(comma)-1]
	for _, b := range comma {
		if (a[1] > y) != (b[1] > y) && x < (b[0]-a[0])*(y-a[1])/(b[1]-a[1])+a[0] {
			in = !in
		}
		a = b
	}
	return in
}

func mix(covered, of int) color.NRGBA {
	part := func(a, b uint8) uint8 { return uint8((int(a)*(of-covered) + int(b)*covered) / of) }
	return color.NRGBA{part(field.R, ink.R), part(field.G, ink.G), part(field.B, ink.B), 0xff}
}
