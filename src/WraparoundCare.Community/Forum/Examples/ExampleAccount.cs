using WraparoundCare.Platform.Shared.Components.Conversation;

namespace WraparoundCare.Community.Forum.Examples;

/// <summary>Who wrote the examples with which a forum begins. It is no member: nobody signs in with it, and it has no mail.</summary>
internal static class ExampleAccount
{
    public static readonly Guid Key = new("5b1f3c52-5d0e-4a5b-9c39-6d1f0a7f3e10");

    public static readonly PostAuthor Author = new("Voorbeeldaccount", AuthorRole.Example);
}
