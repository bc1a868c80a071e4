using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Community.Forum.Mentions;
using WraparoundCare.Community.Forum.Quotes;

namespace WraparoundCare.Community.Forum.Posts;

/// <summary>What a text says of others before it is written: whom it quotes and names.</summary>
internal sealed class PostInspection(PostTexts texts, ForumQuotes quotes, ForumMentions mentions)
{
    /// <summary>Says in the form when it quotes what was not written, or names too many.</summary>
    /// <returns>Whom it names.</returns>
    public IReadOnlyList<Mention> Check(ModelStateDictionary state, string? text, PlaceOfForm place, ForumVisitor writer)
    {
        if (text is not { Length: <= ForumPostRow.TextMaxLength })
        {
            return [];
        }

        quotes.Check(state, text, writer);
        return mentions.Check(state, text, place, writer);
    }

    /// <inheritdoc cref="ForumQuotes.Readable"/>
    public string Readable(string text, ForumVisitor visitor) => quotes.Readable(text, visitor);

    /// <inheritdoc cref="PostTexts.Preview"/>
    public string Preview(string text, ForumVisitor writer, IEnumerable<Mention> named) => texts.Preview(text, writer, named);
}
