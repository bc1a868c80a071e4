using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Components.Conversation;

namespace WraparoundCare.Community.Forum.Topics;

/// <summary>Numbers of posts, in words.</summary>
internal static class TopicWords
{
    public static string Answers(int number) => number switch
    {
        <= 0 => "Nog geen antwoord",
        1 => "1 antwoord",
        _ => $"{number} antwoorden",
    };

    /// <summary>What a post is called among others of the same writer.</summary>
    public static string Post(ForumPostRow post, PostAuthor author) => post.Number is { } number
        ? $"Bericht {number} van {author.Name}"
        : $"Bericht van {author.Name} dat wacht sinds {DutchTime.On(post.CreatedAt):HH:mm:ss}";

    public static string New(int number) => number == 1 ? "1 nieuw bericht" : $"{number} nieuwe berichten";
}
