// Package preview finds names and statements by rules alone, without a model.
//
// It is what shows while a model loads, and the baseline that a model has to
// beat. [Mentions] reads names and figures from lists, titles and shapes;
// [Statements] reads who says what from quotation marks, cue verbs ("said"),
// and the noun phrases around them.
package preview
