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
        var archive = OpenTemporary();
        PersonalDataArchive.Write(archive, parts, data.Files(member), time.GetUtcNow());
        archive.Position = 0;
        return File(archive, "application/zip", "mijn-gegevens.zip");
    }

    // Files may make it larger than memory should hold. Nobody else can read it, and it goes when it was sent.
    private static FileStream OpenTemporary()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
    }
}
