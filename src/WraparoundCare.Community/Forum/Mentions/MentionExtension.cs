using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace WraparoundCare.Community.Forum.Mentions;

/// <summary>Knows @name in Markdown, outside code and quotes.</summary>
internal sealed class MentionExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new MentionParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
        {
            html.ObjectRenderers.Add(new MentionRenderer());
        }
    }

    private sealed class MentionInline(string name) : LeafInline
    {
        public string Name => name;
    }

    private sealed class MentionParser : InlineParser
    {
        public MentionParser() => OpeningCharacters = ['@'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var before = slice.PeekCharExtra(-1);
            if (processor.Context?.Properties.GetValueOrDefault(typeof(NamesInText)) is not NamesInText names
                || char.IsLetterOrDigit(before) || before is '@' or '.' or '_' or '-' or '/'
                || IsQuoted(processor.Block))
            {
                return false;
            }

            var length = names.Match(slice.Text.AsSpan(slice.Start + 1, slice.End - slice.Start));
            if (length == 0)
            {
                return false;
            }

            processor.Inline = new MentionInline(slice.Text.Substring(slice.Start + 1, length));
            slice.Start += length + 1;
            return true;
        }

        private static bool IsQuoted(Block? block)
        {
            for (; block is not null; block = block.Parent)
            {
                if (block is QuoteBlock)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private sealed class MentionRenderer : HtmlObjectRenderer<MentionInline>
    {
        // What tells members of one name apart is of no use to who reads.
        protected override void Write(HtmlRenderer renderer, MentionInline mention)
        {
            var code = mention.Name.LastIndexOf(NamesInText.CodeMark);
            renderer.Write("<strong class=\"mention\">@");
            renderer.WriteEscape(code > 0 ? mention.Name[..code] : mention.Name);
            renderer.Write("</strong>");
        }
    }
}
