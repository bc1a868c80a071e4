using WraparoundCare.Community.Forum.Attachments;

namespace WraparoundCare.Community.Tests.Forum.Attachments;

/// <summary>What files are called, whatever they were called.</summary>
public sealed class AttachmentNameTests
{
    [Theory]
    [InlineData("plan.pdf", "plan.pdf")]
    [InlineData("Plan van aanpak (2).PDF", "Plan van aanpak (2).pdf")]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("C:\\Users\\Willemijn\\plan.pdf", "plan.pdf")]
    [InlineData("<img src=x onerror=alert(1)>.pdf", "img src x onerror alert(1).pdf")]
    [InlineData("plan\u202Efdp.exe.pdf", "planfdp.exe.pdf")]
    [InlineData("plan\r\nSet-Cookie: a=b.pdf", "planSet-Cookie a b.pdf")]
    [InlineData("\uD800.pdf", "bestand.pdf")]
    [InlineData("...pdf", "bestand.pdf")]
    [InlineData("", "bestand.pdf")]
    [InlineData("cafe\u0301.pdf", "café.pdf")]
    public void Of_NameThatWasSent_IsShortAndPlain(string sent, string expected) =>
        Assert.Equal(expected, AttachmentName.Of(sent, AttachmentKind.Pdf));

    [Fact]
    public void Of_VeryLongName_IsCut() =>
        Assert.Equal(new string('a', 80) + ".pdf", AttachmentName.Of(new string('a', 300) + ".pdf", AttachmentKind.Pdf));
}
