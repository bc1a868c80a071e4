using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Foundation.Privacy;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Members.MyPages;

/// <summary>What the site keeps of a member, to see and to take along.</summary>
[Route(Address)]
internal sealed class DataController(MemberRecords members, MyData data, TimeProvider time) : MyPage
{
    public const string Address = "/mijn/gegevens";

    [HttpGet]
    public IActionResult Show() =>
        members.Get(Key) is { } member ? Page("/Members/MyPages/Data.cshtml", new DataView(data.Read(member))) : NotFound();

    [HttpPost("downloaden")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Download()
    {
        if (members.Get(Key) is not { } member)
        {
            return NotFound();
        }

        var parts = data.Read(member).Select(part => (part.Data, part.Records)).ToList();
        return File(PersonalDataArchive.Write(parts, time.GetUtcNow()), "application/zip", "mijn-gegevens.zip");
    }
}
