namespace WraparoundCare.Foundation.Privacy.Guard;

/// <summary>
/// Looks in what people send for what says who a child, a parent or a family is. Each rule reads the text once, a few tokens ahead and
/// back, so that the time grows with the length and with nothing else.
/// </summary>
public sealed class PrivacyGuard(TimeProvider time)
{
    /// <returns>In the order of the text; empty when it may be sent as it is.</returns>
    public IReadOnlyList<PrivacyFinding> Check(string text) => Check(PlainText.Read(text));

    /// <summary>Names of files say things in fewer words; the extension says nothing.</summary>
    public IReadOnlyList<PrivacyFinding> CheckFileName(string name) => Check(name);

    internal IReadOnlyList<PrivacyFinding> Check(PlainText text)
    {
        Links.Mark(text);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        List<PrivacyFinding> found = [];
        var phones = PhoneRule.Find(text).ToList();
        AddApart(found, Apart(phones, BsnRule.Find(text)).Concat(CaseNumberRule.Find(text)));
        AddApart(found, EmailRule.Find(text).Concat(SpokenEmailRule.Find(text)));
        AddApart(found, phones);
        AddApart(found, BirthDateRule.Find(text, today));
        AddApart(found, AddressRule.Find(text));
        found.AddRange(NameRule.Find(text));
        found.AddRange(CombinationRule.Find(text));
        return [.. found.Distinct().OrderBy(finding => finding.Start).ThenBy(finding => finding.Kind)];
    }

    /// <summary>What one rule has recognised is not something else for the next: a digit belongs to one number.</summary>
    private static void AddApart(List<PrivacyFinding> found, IEnumerable<PrivacyFinding> next) =>
        found.AddRange(Apart(found, next).ToList());

    private static IEnumerable<PrivacyFinding> Apart(IEnumerable<PrivacyFinding> found, IEnumerable<PrivacyFinding> next)
    {
        var taken = found.OrderBy(finding => finding.Start).ToList();
        var at = 0;
        foreach (var finding in next.OrderBy(finding => finding.Start))
        {
            while (at < taken.Count && taken[at].Start + taken[at].Length <= finding.Start)
            {
                at++;
            }

            if (at == taken.Count || taken[at].Start >= finding.Start + finding.Length)
            {
                yield return finding;
            }
        }
    }
}
