package main

import (
	"encoding/binary"
	"math"
	"slices"
)

// A small assembler for WebAssembly: expressions are byte strings that leave
// one value, statements such that leave none, and both are put together by
// functions. The numbers are the opcodes of the core specification and of the
// proposals for SIMD and relaxed SIMD, which it has taken in.

type code []byte

func cat(parts ...code) (all code) {
	for _, p := range parts {
		all = append(all, p...)
	}
	return all
}

// unsigned is LEB128.
func unsigned(n uint32) (b code) {
	for n >= 0x80 {
		b = append(b, byte(n)|0x80)
		n >>= 7
	}
	return append(b, byte(n))
}

func signed(n int32) (b code) {
	for {
		c := byte(n) & 0x7f
		n >>= 7
		if n == 0 && c&0x40 == 0 || n == -1 && c&0x40 != 0 {
			return append(b, c)
		}
		b = append(b, c|0x80)
	}
}

// The types of values.
const (
	i32  = 0x7f
	f32  = 0x7d
	v128 = 0x7b
)

// A local is a parameter or a variable of a function.
type local uint32

func (l local) get() code       { return cat(code{0x20}, unsigned(uint32(l))) }
func (l local) set(v code) code { return cat(v, code{0x21}, unsigned(uint32(l))) }

// A function is exported under its name.
type function struct {
	name   string
	params int // all i32
	locals []byte
	body   code
}

// parameters returns the parameters of f.
func (f *function) parameters() []local {
	out := make([]local, f.params)
	for i := range out {
		out[i] = local(i)
	}
	return out
}

// variable returns a new variable.
func (f *function) variable(kind byte) local {
	f.locals = append(f.locals, kind)
	return local(f.params + len(f.locals) - 1)
}

func (f *function) variables(kind byte, n int) []local {
	out := make([]local, n)
	for i := range out {
		out[i] = f.variable(kind)
	}
	return out
}

func (f *function) do(parts ...code) { f.body = append(f.body, cat(parts...)...) }

func op(b byte, args ...code) code { return append(cat(args...), b) }

func number(n int) code { return cat(code{0x41}, signed(int32(n))) }

func float(v float32) code {
	return cat(code{0x43}, binary.LittleEndian.AppendUint32(nil, math.Float32bits(v)))
}

func add(args ...code) code {
	sum := args[0]
	for _, a := range args[1:] {
		sum = op(0x6a, sum, a)
	}
	return sum
}

func times(a code, n int) code    { return op(0x6c, a, number(n)) }
func product(a, b code) code      { return op(0x6c, a, b) }
func quotient(a, b code) code     { return op(0x6d, a, b) }
func and(a code, n int) code      { return op(0x71, a, number(n)) }
func equal(a, b code) code        { return op(0x46, a, b) }
func below(a, b code) code        { return op(0x48, a, b) }
func branchIf(c code, d int) code { return cat(c, code{0x0d}, unsigned(uint32(d))) }

// each runs body with i from begin up to end in steps.
func each(i local, begin, end code, step int, body ...code) code {
	return cat(i.set(begin),
		code{0x02, 0x40, 0x03, 0x40}, // block, loop
		branchIf(op(0x45, below(i.get(), end)), 1),
		cat(body...),
		i.set(add(i.get(), number(step))),
		code{0x0c, 0x00, 0x0b, 0x0b}) // br 0, end, end
}

func when(condition code, then ...code) code {
	return cat(condition, code{0x04, 0x40}, cat(then...), code{0x0b})
}

// either runs a where the condition holds and else b.
func either(condition, a, b code) code {
	return cat(condition, code{0x04, 0x40}, a, code{0x05}, b, code{0x0b})
}

// choose returns a where the condition holds and else b.
func choose(condition, a, b code) code { return op(0x1b, a, b, condition) }

// call calls function i of the module.
func call(i int, args ...code) code { return cat(cat(args...), code{0x10}, unsigned(uint32(i))) }

// memory is an access with an offset; the alignment is only a hint.
func memory(opcode code, offset int) code { return cat(opcode, unsigned(0), unsigned(uint32(offset))) }

func loadFloat(at code, offset int) code { return cat(at, memory(code{0x2a}, offset)) }

func storeInt(at, v code, offset int) code   { return cat(at, v, memory(code{0x36}, offset)) }
func storeFloat(at, v code, offset int) code { return cat(at, v, memory(code{0x38}, offset)) }

func fAdd(a, b code) code     { return op(0x92, a, b) }
func fMul(a, b code) code     { return op(0x94, a, b) }
func fDiv(a, b code) code     { return op(0x95, a, b) }
func fRoot(a code) code       { return op(0x91, a) }
func fAtLeast(a, b code) code { return op(0x60, a, b) }
func fromInt(a code) code     { return op(0xb2, a) }

// vector is an operation of SIMD.
func vector(opcode uint32, args ...code) code {
	return cat(cat(args...), code{0xfd}, unsigned(opcode))
}

func lane(opcode uint32, n int, args ...code) code { return append(vector(opcode, args...), byte(n)) }

func load(at code, offset int) code { return cat(at, memory(vector(0), offset)) }

func load8s(at code, offset int) code { return cat(at, memory(vector(1), offset)) } // eight int8 to int16
func load8u(at code, offset int) code { return cat(at, memory(vector(2), offset)) } // eight uint8 to int16

func splatAt(at code, offset int) code { return cat(at, memory(vector(9), offset)) } // one of 32 bits, four times

func store(at, v code, offset int) code { return cat(at, v, memory(vector(11), offset)) }

// storeShort stores lane n of eight.
func storeShort(at, v code, offset, n int) code {
	return append(cat(at, v, memory(vector(89), offset)), byte(n))
}

// storeInts stores lane n of four.
func storeInts(at, v code, offset, n int) code {
	return append(cat(at, v, memory(vector(90), offset)), byte(n))
}

func zeros() code { return cat(vector(12), make(code, 16)) }

func bytes(n int8) code { return cat(vector(12), slices.Repeat(code{byte(n)}, 16)) }

func ints(n int32) code {
	b := binary.LittleEndian.AppendUint32(nil, uint32(n))
	return cat(vector(12), b, b, b, b)
}

func floats(v float32) code { return ints(int32(math.Float32bits(v))) }

func splatFloat(a code) code { return vector(19, a) }

func shuffle(a, b code, lanes ...byte) code {
	out := vector(13, a, b)
	for _, l := range lanes { // lanes of 32 bits
		out = append(out, 4*l, 4*l+1, 4*l+2, 4*l+3)
	}
	return out
}

func intLane(a code, n int) code   { return lane(27, n, a) }
func floatLane(a code, n int) code { return lane(31, n, a) }

func narrowToShort(a, b code) code { return vector(133, a, b) }
func narrowToByte(a, b code) code  { return vector(101, a, b) }
func vAddShort(a, b code) code     { return vector(142, a, b) }
func shiftLeft(a code, n int) code { return vector(171, a, number(n)) }
func vAddInt(a, b code) code       { return vector(174, a, b) }
func vSubInt(a, b code) code       { return vector(177, a, b) }
func dot(a, b code) code           { return vector(186, a, b) } // pairs of int16 to int32
func vAbs(a code) code             { return vector(224, a) }
func vAdd(a, b code) code          { return vector(228, a, b) }
func vSub(a, b code) code          { return vector(229, a, b) }
func vMul(a, b code) code          { return vector(230, a, b) }
func vDiv(a, b code) code          { return vector(231, a, b) }
func vMin(a, b code) code          { return vector(234, a, b) } // b < a ? b : a
func vMax(a, b code) code          { return vector(235, a, b) } // a < b ? b : a
func vFromInt(a code) code         { return vector(250, a) }

// relaxedPairs is the products of two int8 with two numbers from 0 to 127, added
// in int16; relaxedQuads adds those of four to sum, a vector of int32.
func relaxedPairs(a, b code) code      { return vector(0x112, a, b) }
func relaxedQuads(a, b, sum code) code { return vector(0x113, a, b, sum) }

// module returns a module that imports the memory "go" "mem" and exports
// functions.
func module(functions []*function) code {
	section := func(id byte, items ...code) code {
		body := cat(append([]code{unsigned(uint32(len(items)))}, items...)...)
		return cat(code{id}, unsigned(uint32(len(body))), body)
	}
	name := func(s string) code { return cat(unsigned(uint32(len(s))), code(s)) }
	var types, indices, exports, bodies []code
	for i, f := range functions {
		params := make(code, f.params)
		for j := range params {
			params[j] = i32
		}
		types = append(types, cat(code{0x60}, unsigned(uint32(f.params)), params, code{0}))
		indices = append(indices, unsigned(uint32(i)))
		exports = append(exports, cat(name(f.name), code{0}, unsigned(uint32(i))))
		locals := unsigned(uint32(len(f.locals)))
		for _, t := range f.locals {
			locals = append(locals, 1, t)
		}
		body := cat(locals, f.body, code{0x0b})
		bodies = append(bodies, cat(unsigned(uint32(len(body))), body))
	}
	memory := cat(name("go"), name("mem"), code{2, 0, 1})
	return cat(code("\x00asm\x01\x00\x00\x00"), section(1, types...), section(2, memory), section(3, indices...), section(7, exports...), section(10, bodies...))
}
