package main

import (
	"fmt"
	"strings"

	"github.com/alecthomas/kong"
)

// Completions are written from what the program knows of its commands and
// flags. After a flag with fixed values those are offered, after one that takes
// a number or a name nothing, everywhere else files.

type completionCommand struct {
	Shell string `arg:"" enum:"bash,zsh,fish" help:"bash, zsh or fish."`
}

func (c *completionCommand) Help() string {
	return `  whosaid completion bash > /etc/bash_completion.d/whosaid
  whosaid completion zsh > "${fpath[1]}/_whosaid"
  whosaid completion fish > ~/.config/fish/completions/whosaid.fish`
}

func (c *completionCommand) Run(s *session, k *kong.Kong) error {
	write := map[string]func([]completed) string{"bash": bashCompletion, "zsh": zshCompletion, "fish": fishCompletion}[c.Shell]
	return s.write([]byte(write(completions(k.Model))))
}

// A completed command; the one without a name comes first.
type completed struct {
	name, help string
	flags      []completedFlag
	words      []string // that its argument may be; nil: files
}

type completedFlag struct {
	name, short, help string
	takes             bool
	words             []string // that its value may be
	files             bool     // its value is a file
}

func completions(model *kong.Application) []completed {
	var out []completed
	for _, node := range model.Children {
		c := completed{name: node.Name, help: oneSentence(node.Help)}
		for _, f := range node.Flags {
			if f.Hidden {
				continue
			}
			flag := completedFlag{name: f.Name, help: oneSentence(f.Help), takes: !f.IsBool(), files: f.Name == "output" || f.Name == "corrections"}
			if f.Short != 0 {
				flag.short = string(f.Short)
			}
			if f.Enum != "" {
				flag.words = strings.Split(f.Enum, ",")
			}
			c.flags = append(c.flags, flag)
		}
		for _, p := range node.Positional {
			if p.Enum != "" {
				c.words = strings.Split(p.Enum, ",")
			}
			if p.Name == "topic" {
				c.words = topics
			}
		}
		out = append(out, c)
	}
	return out
}

// oneSentence shortens help to its first sentence.
func oneSentence(help string) string {
	if i := strings.Index(help, ". "); i >= 0 {
		help = help[:i]
	}
	return strings.TrimSuffix(help, ".")
}

func bashCompletion(commands []completed) string {
	var b strings.Builder
	b.WriteString("# Completions of whosaid for bash; “whosaid completion bash” wrote them.\n_whosaid() {\n")
	b.WriteString("\tlocal word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=analyze i\n\tCOMPREPLY=()\n")
	b.WriteString("\tfor ((i = 1; i < COMP_CWORD; i++)); do\n\t\tcase ${COMP_WORDS[i]} in\n\t\t-*) ;;\n")
	var names []string
	for _, c := range commands {
		names = append(names, c.name)
	}
	fmt.Fprintf(&b, "\t\t%s) command=${COMP_WORDS[i]}; break ;;\n\t\tesac\n\tdone\n", strings.Join(names, "|"))
	b.WriteString("\tcase $command:$before in\n")
	for _, c := range commands {
		for _, f := range c.flags {
			if !f.takes {
				continue
			}
			pattern := c.name + ":--" + f.name
			if f.short != "" {
				pattern += "|" + c.name + ":-" + f.short
			}
			reply := "return"
			switch {
			case f.files:
				reply = `COMPREPLY=($(compgen -f -- "$word")); return`
			case f.words != nil:
				reply = fmt.Sprintf(`COMPREPLY=($(compgen -W "%s" -- "$word")); return`, strings.Join(f.words, " "))
			}
			fmt.Fprintf(&b, "\t%s) %s ;;\n", pattern, reply)
		}
	}
	b.WriteString("\tesac\n\tif [[ $word == -* ]]; then\n\t\tcase $command in\n")
	for _, c := range commands {
		var flags []string
		for _, f := range c.flags {
			flags = append(flags, "--"+f.name)
		}
		fmt.Fprintf(&b, "\t\t%s) COMPREPLY=($(compgen -W \"%s\" -- \"$word\")) ;;\n", c.name, strings.Join(flags, " "))
	}
	b.WriteString("\t\tesac\n\t\treturn\n\tfi\n\tcase $command in\n")
	for _, c := range commands {
		if c.words != nil {
			fmt.Fprintf(&b, "\t%s) COMPREPLY=($(compgen -W \"%s\" -- \"$word\")); return ;;\n", c.name, strings.Join(c.words, " "))
		}
	}
	fmt.Fprintf(&b, "\tesac\n\tCOMPREPLY=($(compgen -f -- \"$word\"))\n\tif ((COMP_CWORD == 1)); then\n\t\tCOMPREPLY+=($(compgen -W \"%s\" -- \"$word\"))\n\tfi\n}\n", strings.Join(names, " "))
	b.WriteString("complete -o filenames -F _whosaid whosaid\n")
	return b.String()
}

func zshCompletion(commands []completed) string {
	quote := func(s string) string {
		return strings.NewReplacer("'", `'\''`, "[", `\[`, "]", `\]`, ":", `\:`).Replace(s)
	}
	var b strings.Builder
	b.WriteString("#compdef whosaid\n# Completions of whosaid for zsh; “whosaid completion zsh” wrote them.\n_whosaid() {\n\tlocal command=analyze word\n")
	b.WriteString("\tfor word in ${words[2,CURRENT-1]}; do\n\t\tcase $word in\n\t\t-*) ;;\n")
	var names []string
	for _, c := range commands {
		names = append(names, c.name)
	}
	fmt.Fprintf(&b, "\t\t%s) command=$word; break ;;\n\t\tesac\n\tdone\n", strings.Join(names, "|"))
	b.WriteString("\tif (( CURRENT == 2 )) && [[ $PREFIX != -* ]]; then\n\t\tlocal -a commands=(\n")
	for _, c := range commands {
		fmt.Fprintf(&b, "\t\t\t'%s:%s'\n", c.name, quote(c.help))
	}
	b.WriteString("\t\t)\n\t\t_describe command commands\n\tfi\n\tcase $command in\n")
	for _, c := range commands {
		fmt.Fprintf(&b, "\t%s)\n\t\t_arguments -s", c.name)
		for _, f := range c.flags {
			value := ""
			switch {
			case f.files:
				value = ":file:_files"
			case f.words != nil:
				value = ":" + f.name + ":(" + strings.Join(f.words, " ") + ")"
			case f.takes:
				value = ":" + f.name + ":"
			}
			fmt.Fprintf(&b, " \\\n\t\t\t'--%s[%s]%s'", f.name, quote(f.help), value)
			if f.short != "" {
				fmt.Fprintf(&b, " \\\n\t\t\t'-%s[%s]%s'", f.short, quote(f.help), value)
			}
		}
		if c.words != nil {
			fmt.Fprintf(&b, " \\\n\t\t\t'*:word:(%s)'", strings.Join(c.words, " "))
		} else {
			b.WriteString(" \\\n\t\t\t'*:file:_files'")
		}
		b.WriteString("\n\t\t;;\n")
	}
	b.WriteString("\tesac\n}\nif [[ $funcstack[1] == _whosaid ]]; then\n\t_whosaid \"$@\"\nelse\n\tcompdef _whosaid whosaid\nfi\n")
	return b.String()
}

func fishCompletion(commands []completed) string {
	quote := func(s string) string { return "'" + strings.NewReplacer(`\`, `\\`, "'", `\'`).Replace(s) + "'" }
	var b strings.Builder
	b.WriteString("# Completions of whosaid for fish; “whosaid completion fish” wrote them.\n")
	var names []string
	for _, c := range commands {
		names = append(names, c.name)
	}
	for _, c := range commands {
		fmt.Fprintf(&b, "complete -c whosaid -n __fish_is_first_token -a %s -d %s\n", c.name, quote(c.help))
	}
	for _, c := range commands {
		when := "__fish_seen_subcommand_from " + c.name
		if c.name == "analyze" {
			when = "not __fish_seen_subcommand_from " + strings.Join(names[1:], " ")
		}
		for _, f := range c.flags {
			line := fmt.Sprintf("complete -c whosaid -n %s -l %s", quote(when), f.name)
			if f.short != "" {
				line += " -s " + f.short
			}
			switch {
			case f.files:
				line += " -r -F"
			case f.words != nil:
				line += " -x -a " + quote(strings.Join(f.words, " "))
			case f.takes:
				line += " -x"
			}
			b.WriteString(line + " -d " + quote(f.help) + "\n")
		}
		if c.words != nil {
			fmt.Fprintf(&b, "complete -c whosaid -n %s -f -a %s\n", quote(when), quote(strings.Join(c.words, " ")))
		}
	}
	return b.String()
}
