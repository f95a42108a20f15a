package main

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
)

// counter gives the numbers below n.
func counter(n int) func() (int, bool) {
	next := -1
	return func() (int, bool) {
		next++
		return next, next < n
	}
}

func TestInOrder(t *testing.T) {
	for _, workers := range []int{1, 2, 9} {
		var got []int
		err := inOrder(context.Background(), workers, counter(500), func(n int) int { return n * n }, func(n int) error {
			got = append(got, n)
			return nil
		})
		assert.NoError(t, err)
		assert.Len(t, got, 500)
		for i, n := range got {
			assert.Equal(t, i*i, n)
		}
	}
}

func TestFewAreUnderWay(t *testing.T) {
	const workers = 3
	var begun, ended atomic.Int64
	next := counter(300)
	err := inOrder(context.Background(), workers, func() (int, bool) {
		begun.Add(1)
		assert.LessOrEqual(t, begun.Load()-ended.Load(), int64(3*workers+2))
		return next()
	}, func(n int) int { return n }, func(int) error {
		ended.Add(1)
		return nil
	})
	assert.NoError(t, err)
}

func TestAnErrorOfTheOutputEndsIt(t *testing.T) {
	full := errors.New("disk full")
	emitted := 0
	err := inOrder(context.Background(), 2, counter(1<<40), func(n int) int { return n }, func(int) error {
		if emitted++; emitted == 5 {
			return full
		}
		return nil
	})
	assert.ErrorIs(t, err, full)
	assert.Equal(t, 5, emitted)
}

func TestCancelDoesNotWaitForTheInput(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	never := make(chan bool)
	err := inOrder(ctx, 2, func() (int, bool) {
		cancel()
		return 0, <-never
	}, func(n int) int { return n }, func(int) error { return nil })
	assert.ErrorIs(t, err, context.Canceled)
}
