package main

import "context"

// inOrder works on what next gives until it says false, on that many
// goroutines, and emits the results in the order of the input. At most three
// times as many inputs as workers are under way, however many there are. It
// returns the error of emit, or the context's; then it does not wait for next
// or for work that has begun.
func inOrder[In, Out any](ctx context.Context, workers int, next func() (In, bool), work func(In) Out, emit func(Out) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	type job struct {
		in  In
		out chan Out
	}
	queue := make(chan job, 2*workers) // what is under way, in order
	todo := make(chan job)
	go func() {
		defer close(queue)
		defer close(todo)
		for {
			in, ok := next()
			if !ok {
				return
			}
			j := job{in, make(chan Out, 1)}
			select {
			case queue <- j:
			case <-ctx.Done():
				return
			}
			select {
			case todo <- j:
			case <-ctx.Done():
				return
			}
		}
	}()
	for range workers {
		go func() {
			for j := range todo {
				j.out <- work(j.in)
			}
		}()
	}
	for {
		select {
		case j, ok := <-queue:
			if !ok {
				return ctx.Err()
			}
			select {
			case out := <-j.out:
				if err := emit(out); err != nil {
					return err
				}
			case <-ctx.Done():
				return ctx.Err()
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}
