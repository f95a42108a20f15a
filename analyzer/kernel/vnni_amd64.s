//go:build goexperiment.simd && amd64

#include "textflag.h"

// ROW adds the products of four inputs of one row with the panel's.
#define ROW(x, a, b, c, d) \
	VPBROADCASTD (x)(AX*1), Z20 \
	VPDPBUSD     Z20, Z16, a    \
	VPDPBUSD     Z20, Z17, b    \
	VPDPBUSD     Z20, Z18, c    \
	VPDPBUSD     Z20, Z19, d

// FINISH turns sixteen sums into outputs: sum · (step · scale) + bias.
#define FINISH(sums, scale, bias, to) \
	VPSUBD    Z20, sums, sums   \
	VCVTDQ2PS sums, sums        \
	VMULPS    Z21, scale, Z22   \
	VMULPS    Z22, sums, sums   \
	VADDPS    bias, sums, sums  \
	VMOVUPS   sums, to(DI)

// STORE finishes row i, the sums of which are less 32 times that of its inputs:
// weights are stored 32 too large.
#define STORE(i, a, b, c, d) \
	VPBROADCASTD (4*i)(R13), Z20  \
	VPSLLD       $5, Z20, Z20     \
	VBROADCASTSS (4*i)(R12), Z21  \
	FINISH(a, Z16, Z23, 0)        \
	FINISH(b, Z17, Z24, 64)       \
	FINISH(c, Z18, Z25, 128)      \
	FINISH(d, Z19, Z26, 192)      \
	ADDQ         R8, DI

#define CLEAR(a, b, c, d) \
	VPXORD a, a, a \
	VPXORD b, b, b \
	VPXORD c, c, c \
	VPXORD d, d, d

#define LOAD(from, a, b, c, d) \
	VMOVUPS (from), a    \
	VMOVUPS 64(from), b  \
	VMOVUPS 128(from), c \
	VMOVUPS 192(from), d

// func vnniTile(y unsafe.Pointer, stride int, x *int8, k int, w *uint8, scale, bias, step *float32, sum *int32)
TEXT ·vnniTile(SB), NOSPLIT, $0-72
	MOVQ y+0(FP), DI
	MOVQ stride+8(FP), R8
	MOVQ x+16(FP), SI
	MOVQ k+24(FP), CX
	MOVQ w+32(FP), BX
	MOVQ scale+40(FP), R14
	MOVQ bias+48(FP), DX
	MOVQ step+56(FP), R12
	MOVQ sum+64(FP), R13
	LEAQ (SI)(CX*1), R9
	LEAQ (SI)(CX*2), R10
	LEAQ (R9)(CX*2), R11
	CLEAR(Z0, Z1, Z2, Z3)
	CLEAR(Z4, Z5, Z6, Z7)
	CLEAR(Z8, Z9, Z10, Z11)
	CLEAR(Z12, Z13, Z14, Z15)
	XORQ AX, AX

products:
	LOAD(BX, Z16, Z17, Z18, Z19)
	ROW(SI, Z0, Z1, Z2, Z3)
	ROW(R9, Z4, Z5, Z6, Z7)
	ROW(R10, Z8, Z9, Z10, Z11)
	ROW(R11, Z12, Z13, Z14, Z15)
	ADDQ $256, BX
	ADDQ $4, AX
	CMPQ AX, CX
	JLT  products

	LOAD(R14, Z16, Z17, Z18, Z19)
	LOAD(DX, Z23, Z24, Z25, Z26)
	STORE(0, Z0, Z1, Z2, Z3)
	STORE(1, Z4, Z5, Z6, Z7)
	STORE(2, Z8, Z9, Z10, Z11)
	STORE(3, Z12, Z13, Z14, Z15)
	VZEROUPPER
	RET
