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

    public static string New(int number) => number == 1 ? "1 nieuw bericht" : $"{number} nieuwe berichten";
}
