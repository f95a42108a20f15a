package speaker

import (
	"context"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// A Lesson is one choice that Resolve had to make, for fitting the weights.
type Lesson struct {
	Model   Model
	Options []Signs
	Right   []bool // which options are right; of Trust, the only one
	Chosen  int
}

// A Teacher knows the speakers of statements.
type Teacher struct {
	Right func(statement int, s Speaker) bool
	Force bool // go on with the right option where there is one
}

type study struct {
	Teacher
	lessons []Lesson
}

// Study resolves as Resolve does and returns the choices that it had.
func Study(ctx context.Context, doc *lex.Document, mentions []entity.Mention, names []entity.Name, statements []quote.Statement, t Teacher) []Lesson {
	r := newResolver(doc, mentions, names, statements)
	r.study = &study{Teacher: t}
	r.resolveAll(ctx)
	return r.study.lessons
}

// learn notes a choice and returns the option to go on with, or -1.
func (s *study) learn(r *resolver, m Model, options []option, chosen int) int {
	l := Lesson{Model: m, Chosen: chosen}
	nobody, force := -1, -1
	for i, o := range options {
		l.Options = append(l.Options, o.signs)
		right := o.who >= 0 && s.Right(r.current, r.speakers[o.who].Speaker)
		l.Right = append(l.Right, right)
		if o.who < 0 {
			nobody = i
		} else if right && (force < 0 || i == chosen) {
			force = i
		}
	}
	if force < 0 && nobody >= 0 {
		l.Right[nobody], force = true, nobody
	}
	s.lessons = append(s.lessons, l)
	if s.Force {
		return force
	}
	return -1
}

// trusted notes a source that was taken at its word.
func (s *study) trusted(r *resolver, signs Signs, who Speaker) {
	s.lessons = append(s.lessons, Lesson{Trust, []Signs{signs}, []bool{s.Right(r.current, who)}, 0})
}

// SetWeights changes the weights and curves of every resolution, for fitting.
func SetWeights(w *[Models][width]int16, c *[Models][knots]uint8) { weights, curves = *w, *c }

// Sizes returns how many signs there may be, how many knots a curve has, and the
// lead between two.
func Sizes() (signs, curve, lead int) { return width, knots, step }
