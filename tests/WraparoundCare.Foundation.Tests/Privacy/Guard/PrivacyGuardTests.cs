using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Foundation.Privacy.Guard;

namespace WraparoundCare.Foundation.Tests.Privacy.Guard;

/// <summary>What is found, where it stands, and what it asks of the writer.</summary>
public sealed class PrivacyGuardTests
{
    private static readonly PrivacyGuard Guard = new(LabelledText.Day);

    [Theory]
    [InlineData("Zijn bsn is [628 194 821].", PersonalDataKind.Bsn)]
    [InlineData("bsn: [62**81**94821]!", PersonalDataKind.Bsn)]
    [InlineData("bsn\u200b [６２８１９４８２１] dus", PersonalDataKind.Bsn)]
    [InlineData("[628\n194\n821]", PersonalDataKind.Bsn)]
    [InlineData("<b>bsn</b> [628<i>194</i>821]", PersonalDataKind.Bsn)]
    [InlineData("bsn [628&nbsp;194&nbsp;821].", PersonalDataKind.Bsn)]
    [InlineData("😀 mail [jan@voorbeeld.nl], graag", PersonalDataKind.EmailAddress)]
    [InlineData("mail [karin apenstaartje buurtteam punt nl]", PersonalDataKind.EmailAddress)]
    [InlineData("mail [p.hoekstra (at) groep.nl].", PersonalDataKind.EmailAddress)]
    [InlineData("mail [jan&#64;voorbeeld.nl].", PersonalDataKind.EmailAddress)]
    [InlineData("bel [(030) 234 56 78].", PersonalDataKind.PhoneNumber)]
    [InlineData("bel [+31 (0)6 12345678] of mij", PersonalDataKind.PhoneNumber)]
    [InlineData("bel [06\u00ad12\u201134 56 78].", PersonalDataKind.PhoneNumber)]
    [InlineData("kind, geb. [3 maart 2014], thuis", PersonalDataKind.DateOfBirth)]
    [InlineData("jarig op [3 maart]", PersonalDataKind.DateOfBirth)]
    [InlineData("adres [3572\u00a0KL\u00a048] Utrecht", PersonalDataKind.Address)]
    [InlineData("De [Lindelaan 5, 3701 AC] Zeist", PersonalDataKind.Address)]
    [InlineData("zaaknummer: [Z24/11893], zie", PersonalDataKind.CaseNumber)]
    [InlineData("zaak [C/16/584721 / JE RK 24-318] gaat", PersonalDataKind.CaseNumber)]
    [InlineData("Het gaat om [Sanne de Vries] (12).", PersonalDataKind.FullName)]
    [InlineData("Een meisje van [12 uit Oudewater dat haar ouders verloor bij een brand].", PersonalDataKind.IdentifyingCombination)]
    public void Check_TextWithOneFinding_SaysWhereItStands(string marked, PersonalDataKind kind)
    {
        var (start, end) = (marked.IndexOf('[', StringComparison.Ordinal), marked.IndexOf(']', StringComparison.Ordinal));
        var text = marked.Remove(end, 1).Remove(start, 1);

        var finding = Assert.Single(Guard.Check(text));

        Assert.Equal((kind, start, end - start - 1), (finding.Kind, finding.Start, finding.Length));
    }

    [Fact]
    public void Check_SeveralFindings_AreInTheOrderOfTheText()
    {
        var kinds = Guard.Check("Jongen, geb. 12-05-2013, bsn 628194821, tel 0612345678, jan@voorbeeld.nl").Select(finding => finding.Kind);

        Assert.Equal(
            [PersonalDataKind.DateOfBirth, PersonalDataKind.Bsn, PersonalDataKind.PhoneNumber, PersonalDataKind.EmailAddress],
            kinds);
    }

    [Theory]
    [InlineData("628194821", GuardSeverity.Block)]
    [InlineData("bsn 80838728", GuardSeverity.Block)]
    [InlineData("bsn 12345678", GuardSeverity.Warn)]
    [InlineData("bsn 123456789", GuardSeverity.Warn)]
    [InlineData("0612345678", GuardSeverity.Warn)]
    [InlineData("jan@voorbeeld.nl", GuardSeverity.Warn)]
    public void Check_Finding_IsAsGraveAsItsKind(string text, GuardSeverity severity) =>
        Assert.Equal(severity, Assert.Single(Guard.Check(text)).Severity);

    [Theory]
    [InlineData("000000000")]
    [InlineData("123456789")]
    [InlineData("80838728")]
    [InlineData("€ 628.194.821")]
    [InlineData("628194821,50")]
    [InlineData("RSIN 628194821")]
    [InlineData("a628194821b")]
    [InlineData("https://voorbeeld.nl/628194821")]
    public void Check_NumberThatIsNoBsn_Passes(string text) => Assert.Empty(Guard.Check(text));

    [Theory]
    [InlineData("112, 113, 0800-2000, 0800-0113, 0800 0432 en 0900-8844")]
    [InlineData("NL91 ABNA 0417 1643 00")]
    [InlineData("06-12-2026 14.00 uur")]
    [InlineData("01-02-2026 10")]
    [InlineData("0,6123456789")]
    public void Check_NumberThatIsNoPhone_Passes(string text) => Assert.Empty(Guard.Check(text));

    [Theory]
    [InlineData("geboren op 1-12-2026", 0)]
    [InlineData("geboren op 30-11-2026", 1)]
    [InlineData("geboren op 30-11-1906", 0)]
    [InlineData("geboren op 31-02-2014", 0)]
    [InlineData("geboren na 1-2-2014", 0)]
    [InlineData("bijeenkomst op 1-2-2014", 0)]
    [InlineData("zoon (01-02-2014)", 1)]
    [InlineData("verslag zoon (01-02-2014)", 0)]
    public void Check_Date_IsOfBirthWhenItIsSaid(string text, int findings) => Assert.Equal(findings, Guard.Check(text).Count);

    [Theory]
    [InlineData("Hermanns (2012)")]
    [InlineData("Jo Hermanns (2012), p. 12")]
    [InlineData("Rob Timmer, 12 jaar ervaring")]
    [InlineData("Linda de Graaf werkt op basisschool De Brug")]
    [InlineData("een jongen van ongeveer 10")]
    [InlineData("kinderen van 10-12 jaar")]
    public void Check_ProfessionalsAndBands_Pass(string text) => Assert.Empty(Guard.Check(text));

    /// <summary>One in three hundred looks like a postcode with a number behind it.</summary>
    [Theory]
    [InlineData("01b95677-2479-7b9b-82ce-4386aa2cf9d6")]
    [InlineData("01b6a6e6-2ce2-7717-81fe-8308FE4AB057")]
    [InlineData("01b8c817-0612-3456-7865-b20f6855bd29")]
    [InlineData("62819482-1000-7000-8000-000628194821")]
    public void Check_IdentifierOfAMachine_Passes(string id) => Assert.All(
        [$"> [Citaat uit bericht 2](/forum/bericht/{id})\n> Woorden.", $"Zie {id}.", $"/forum/bericht/{id}/bewerken"],
        text => Assert.Empty(Guard.Check(text)));

    [Fact]
    public void Check_AnyQuote_Passes()
    {
        var random = new Random(15);
        Span<byte> bytes = stackalloc byte[16];
        for (var quote = 0; quote < 20_000; quote++)
        {
            random.NextBytes(bytes);
            Assert.Empty(Guard.Check($"> [Citaat uit bericht 2](/forum/bericht/{new Guid(bytes)})\n> Woorden."));
        }
    }

    [Theory]
    [InlineData("01b95677-2479-7b9b-82ce-4386aa2cf9d6, 0612345678")]
    [InlineData("x01b95677-2479-7b9b-82ce-0612345678")]
    public void Check_NumberBesideAnIdentifier_IsFound(string text) => Assert.NotEmpty(Guard.Check(text));

    [Fact]
    public void CheckFileName_NumberBetweenUnderscores_FindsIt()
    {
        var finding = Assert.Single(Guard.CheckFileName("dossier_88123.pdf"));

        Assert.Equal(new PrivacyFinding(PersonalDataKind.CaseNumber, 8, 5, GuardSeverity.Warn), finding);
    }

    [Fact]
    public void ToString_Finding_HoldsNothingOfTheText()
    {
        var finding = Assert.Single(Guard.Check("bsn 628194821"));

        Assert.DoesNotContain("628194821", finding.ToString(), StringComparison.Ordinal);
        Assert.All(typeof(PrivacyFinding).GetProperties(), property => Assert.True(property.PropertyType.IsValueType, property.Name));
    }

    [Fact]
    public void For_EachKind_SaysWhatToWriteInstead() => Assert.All(Enum.GetValues<PersonalDataKind>(), kind =>
    {
        var advice = PrivacyAdvice.For(kind);

        Assert.All([advice.Title, advice.Why, advice.Instead], text => Assert.InRange(text.Length, 20, 160));
        Assert.Empty(Guard.Check($"{advice.Title}. {advice.Why} {advice.Instead}"));
    });

    [Fact]
    public void AddPrivacyGuard_Twice_IsOneGuard()
    {
        using var provider = new ServiceCollection().AddPrivacyGuard().AddPrivacyGuard().BuildServiceProvider();

        Assert.Single(provider.GetServices<PrivacyGuard>());
        Assert.Single(provider.GetRequiredService<PrivacyGuard>().Check("0612345678"));
    }
}
