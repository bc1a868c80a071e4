using WraparoundCare.Community.Forum.Replies;

namespace WraparoundCare.Community.Tests.Forum.Replies;

/// <summary>What an operator can set, and what the site says of it before it starts.</summary>
public sealed class ReplyOptionsTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("antwoord@forum.example", "/var/mail/forum")]
    [InlineData("zeventien.letters@forum.example", "/var/mail/forum")]
    public void Validate_AddressAndFolderOrNone_Succeeds(string? address, string? folder) => Assert.True(IsValid(address, folder));

    [Theory]
    [InlineData("antwoord@forum.example", null)]
    [InlineData(null, "/var/mail/forum")]
    [InlineData("antwoord", "/var/mail/forum")]
    [InlineData("antwoord+x@forum.example", "/var/mail/forum")]
    [InlineData("achttien.lettersss@forum.example", "/var/mail/forum")]
    [InlineData("a@b@forum.example", "/var/mail/forum")]
    public void Validate_WhatNobodyCanAnswerTo_Fails(string? address, string? folder) => Assert.False(IsValid(address, folder));

    private static bool IsValid(string? address, string? folder) =>
        new ReplyValidation().Validate(null, new ReplyOptions { Address = address, Folder = folder }).Succeeded;
}
