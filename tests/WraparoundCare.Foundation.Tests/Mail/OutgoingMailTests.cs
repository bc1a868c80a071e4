using WraparoundCare.Foundation.Mail;

namespace WraparoundCare.Foundation.Tests.Mail;

public sealed class OutgoingMailTests
{
    private static readonly MailText Text = new("Beste Bram,", "Omdat je lid bent.");

    [Theory]
    [InlineData("bram@example.org")]
    [InlineData("bram.de-wit+wrap@post.example.org")]
    [InlineData("bram@één.nl")]
    public void IsAddress_OneMailbox_IsTrue(string address) => Assert.True(OutgoingMail.IsAddress(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("bram")]
    [InlineData("bram@")]
    [InlineData("@example.org")]
    [InlineData("Bram <bram@example.org>")]
    [InlineData("bram@example.org, noor@example.org")]
    [InlineData("bram@example.org;noor@example.org")]
    [InlineData("bram@example.org\r\nBcc: noor@example.org")]
    [InlineData("bram@example.org\n")]
    [InlineData(" bram@example.org")]
    [InlineData("bram@exa\0mple.org")]
    [InlineData("bram@example.org(Bcc)")]
    public void IsAddress_AnythingElse_IsFalse(string? address)
    {
        Assert.False(OutgoingMail.IsAddress(address));
        Assert.Throws<ArgumentException>(() => new OutgoingMail(address!, MailKind.ForAccount("a"), "b", Text));
    }

    [Fact]
    public void IsAddress_LongerThanAnAddressCanBe_IsFalse() =>
        Assert.False(OutgoingMail.IsAddress($"{new string('a', OutgoingMail.AddressMaxLength)}@example.org"));

    [Theory]
    [InlineData("Hallo\r\nBcc: noor@example.org")]
    [InlineData("Hallo\nBcc: noor@example.org")]
    [InlineData("Hallo\rBcc: noor@example.org")]
    [InlineData("Hallo\u0085Bcc: noor@example.org")]
    [InlineData("Hallo\0")]
    [InlineData(" ")]
    public void Make_SubjectThatIsNotOneLine_IsRefused(string subject) => Assert.Throws<ArgumentException>(
        () => new OutgoingMail("bram@example.org", MailKind.ForAccount("a"), subject, Text));
}
