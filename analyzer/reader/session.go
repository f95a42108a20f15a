package reader

import (
	"context"
	"sort"

	"whosaid/analyzer/encoder"
	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/model"
	"whosaid/analyzer/quote"
)

// A Session reads one document part by part, in any order: what somebody looks
// at comes first, and workers that share no memory share the parts, each with a
// session of its own:
//
//	labels := second.Label(ctx, 7)      // in the one worker
//	first.Take(labels)                  // in the other
//	mentions, statements := first.Read(ctx, doc, progress)
//
// It is an engine for its document whose result, once all parts are labelled, is
// that of the Engine; until then it is what the labels tell where there are some,
// and elsewhere what another engine finds. It is not safe for concurrent use.
type Session struct {
	engine  *Engine
	doc     *lex.Document
	plan    *encoder.Plan
	reading *encoder.Reading
	starts  []int  // where the parts start, in bytes
	known   []bool // which of them are labelled
	unknown int
}

// An Other is an engine that reads what a Session has no labels for.
type Other interface {
	Name() string
	Read(ctx context.Context, doc *lex.Document, progress func(float64)) ([]entity.Mention, []quote.Statement)
}

// Open plans the reading of doc. It returns nil when ctx is done before the end.
func (r *Engine) Open(ctx context.Context, doc *lex.Document) *Session {
	plan := r.encoder.Plan(ctx, doc)
	if plan == nil {
		return nil
	}
	s := &Session{engine: r, doc: doc, plan: plan, reading: plan.NewReading(), starts: make([]int, plan.Parts()), known: make([]bool, plan.Parts()), unknown: plan.Parts()}
	for i := range s.starts {
		s.starts[i] = plan.Start(i)
	}
	return s
}

// Starts returns the byte offsets at which the parts start, rising; the first
// one holds what comes before it too. The slice is the session's own.
func (s *Session) Starts() []int { return s.starts }

// Label reads part i, unless it is labelled, and returns its labels for Take in
// a session of the same text with the same model. It returns nil for a part that
// there is not, and when ctx is done before the end.
func (s *Session) Label(ctx context.Context, i int) []byte {
	if i < 0 || i >= len(s.known) || !s.label(ctx, i) {
		return nil
	}
	out := model.AppendUint32(nil, uint32(i))
	out = model.AppendUint32(out, 0)
	out = s.plan.AppendPart(out, i, s.reading)
	copy(out[4:], model.AppendUint32(nil, uint32(len(out)-8)))
	return out
}

func (s *Session) label(ctx context.Context, i int) bool {
	if s.known[i] {
		return true
	}
	if !s.plan.Read(ctx, i, s.reading) {
		return false
	}
	s.known[i] = true
	s.unknown--
	return true
}

// Take enters what Label returned, of one part or of several one after the
// other. What does not fit the document is left out.
func (s *Session) Take(labels []byte) {
	for len(labels) >= 8 {
		i, n := model.Uint32(labels), model.Uint32(labels[4:])
		labels = labels[8:]
		if uint64(n) > uint64(len(labels)) || uint64(i) >= uint64(len(s.known)) {
			return
		}
		if !s.known[i] && s.plan.TakePart(labels[:n], int(i), s.reading) == nil {
			s.known[i] = true
			s.unknown--
		}
		labels = labels[n:]
	}
}

// Otherwise returns the session as an engine that takes from other what it has
// no labels for. Without it Read labels what is not labelled yet.
func (s *Session) Otherwise(other Other) Other { return &partly{Session: s, by: other} }

// Name returns the engine's.
func (s *Session) Name() string { return s.engine.Name() }

// Read returns what Engine.Read returns; doc is the session's document, or one
// of the same text.
func (s *Session) Read(ctx context.Context, doc *lex.Document, progress func(float64)) ([]entity.Mention, []quote.Statement) {
	if doc.Text != s.doc.Text {
		return s.engine.Read(ctx, doc, progress)
	}
	for i := range s.known {
		if !s.label(ctx, i) {
			return nil, nil
		}
		progress(0.95 * float64(i+1) / float64(len(s.known)))
	}
	return s.engine.Tell(ctx, doc, s.reading)
}

// partly is a session some of whose parts are read by another engine.
type partly struct {
	*Session
	by         Other
	asked      bool // and found these
	mentions   []entity.Mention
	statements []quote.Statement
}

// Name tells of both engines while both have a share in what is found.
func (p *partly) Name() string {
	if p.unknown == 0 {
		return p.engine.Name()
	}
	return p.by.Name() + " and " + p.engine.Name()
}

func (p *partly) Read(ctx context.Context, doc *lex.Document, progress func(float64)) ([]entity.Mention, []quote.Statement) {
	if p.unknown == 0 || doc.Text != p.doc.Text {
		return p.Session.Read(ctx, doc, progress)
	}
	if !p.asked {
		mentions, statements := p.by.Read(ctx, doc, progress)
		if ctx.Err() != nil {
			return nil, nil
		}
		p.asked, p.mentions, p.statements = true, mentions, statements
	}
	mentions, statements := p.engine.Tell(ctx, doc, p.reading)
	if ctx.Err() != nil {
		return nil, nil
	}
	return p.joinMentions(mentions), p.joinStatements(statements)
}

// partOf returns the part that byte offset i is in.
func (s *Session) partOf(i int) int {
	return max(0, sort.SearchInts(s.starts, i+1)-1)
}

func (s *Session) isKnown(i int) bool { return s.known[s.partOf(i)] }

// joinMentions takes those that are told where the labels are known, and the
// other engine's elsewhere.
func (p *partly) joinMentions(told []entity.Mention) []entity.Mention {
	out := make([]entity.Mention, 0, max(len(told), len(p.mentions)))
	end := 0
	add := func(m entity.Mention) {
		if m.Start >= end {
			out = append(out, m)
			end = m.End
		}
	}
	rest := p.mentions
	for _, m := range told {
		if !p.isKnown(m.Start) {
			continue
		}
		for ; len(rest) > 0 && rest[0].Start < m.Start; rest = rest[1:] {
			if !p.isKnown(rest[0].Start) && rest[0].End <= m.Start {
				add(rest[0])
			}
		}
		add(m)
	}
	for _, m := range rest {
		if !p.isKnown(m.Start) {
			add(m)
		}
	}
	return out
}

// joinStatements does so with statements. One of the other engine whose content
// reaches into a labelled part, or into a statement that is told, gives way.
func (p *partly) joinStatements(told []quote.Statement) []quote.Statement {
	out := make([]quote.Statement, 0, max(len(told), len(p.statements)))
	end := 0 // of the contents that are told, so far
	add := func(other quote.Statement) {
		start, stop := other.Content[0].Start, other.Content[len(other.Content)-1].End
		if start < end {
			return
		}
		for i := p.partOf(start); i <= p.partOf(stop-1); i++ {
			if p.known[i] {
				return
			}
		}
		out = append(out, other)
	}
	rest := p.statements
	for _, statement := range told {
		start := statement.Content[0].Start
		if !p.isKnown(start) {
			continue
		}
		for ; len(rest) > 0 && rest[0].Content[0].Start < start; rest = rest[1:] {
			add(rest[0])
		}
		out = append(out, statement)
		end = max(end, statement.Content[len(statement.Content)-1].End)
	}
	for _, other := range rest {
		add(other)
	}
	return out
}
