using System.Text;
using WraparoundCare.Community.Forum.Imports.Dumps;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Community.Tests.Forum.Imports;

/// <summary>Files that are no backup, or a damaged or hostile one: nothing of them is written.</summary>
[Collection(nameof(KernelHost))]
public sealed class DumpTests
{
    [Fact]
    public async Task Import_AFileThatIsNoBackup_SaysWhyAndChangesNothing()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite, "--Community:Forum:ImportMegabytes=1");
        using var folder = new TemporaryFolder("dumps");
        var before = await Rows.CountAsync(site.Host, "forum_topic", "forum_category");
        var whole = Encoding.UTF8.GetBytes(Discourse.Example().Sql());
        var bomb = new byte[3 * 1024 * 1024];

        Assert.Equal(
            [
                "is er niet",
                "Deze tabellen staan niet in het bestand: categories, posts, topics, user_emails, users",
                "Deze tabellen staan niet in het bestand: users",
                "houdt midden in de tabel posts op",
                "in de tabel posts, is niet te lezen",
                "in de tabel topics, is niet te lezen",
                "in de tabel users, is niet te lezen",
                "ontbreekt de kolom raw",
                "houdt midden in de tabel users op",
                "houdt midden in de tabel",
                "beschadigd",
                "te groot",
                "te groot",
                "In het archief staat geen dump",
            ],
            new[]
            {
                Failure(site, folder.File("is-er-niet.sql")),
                Failure(site, Saved(folder, "Dit is geen back-up."u8.ToArray())),
                Failure(site, Discourse.Example().Without("users").Save(folder)),
                Failure(site, Saved(folder, whole[..(whole.AsSpan().IndexOf("geheim: verborgen"u8) - 12)])),
                Failure(site, Discourse.Example().Line("posts", "1\t2\t3").Save(folder)),
                Failure(site, Discourse.Example().Topic(99, "x").Line("topics", "één\tx\t\\N\t1\t1\tt\tf\tf\tregular\t\\N").Save(folder)),
                Failure(site, Discourse.Example().Line("users", "7\tx\\\ty").Save(folder)),
                Failure(site, Saved(folder, Encoding.UTF8.GetBytes(Discourse.Example().Sql().Replace(" raw, cooked", " ruw, cooked")))),
                Failure(site, Saved(folder, whole[..^5])),
                Failure(site, Saved(folder, DiscourseExport.Packed(whole)[..400])),
                Failure(site, Saved(folder, [0x1f, 0x8b, 1, 2, 3, 4])),
                Failure(site, Saved(folder, DiscourseExport.Packed(bomb))),
                Failure(site, Saved(folder, DiscourseExport.Packed(
                    DiscourseExport.Archive(("dump.sql.gz", DiscourseExport.Packed(bomb)))))),
                Failure(site, Saved(folder, DiscourseExport.Archive(("iets-anders.sql", whole)))),
            },
            (expected, actual) => actual.Contains(expected, StringComparison.Ordinal));
        Assert.Equal(before, await Rows.CountAsync(site.Host, "forum_topic", "forum_category"));
    }

    [Theory]
    [InlineData("dump.sql")]
    [InlineData("backup.sql.gz")]
    [InlineData("backup.tar.gz")]
    public void Read_EachWayOfPacking_GivesTheRows(string name)
    {
        using var folder = new TemporaryFolder("packing");
        var export = new DiscourseExport { Name = name }.User(1, "Voorbeeld_A").User(2, "Back\\slash\nen regel");
        List<string?> names = [];

        DumpFile.Read(export.Save(folder), 100_000, dump => DumpReader.Read(
            dump, new DumpTable("users", ["username"], row => names.Add(row.Text("username")))));

        Assert.Equal(["Voorbeeld_A", "Back\\slash\nen regel"], names);
    }

    private static string Failure(MemberSite site, string path) =>
        Assert.Throws<UnreadableDumpException>(() => Discourse.Import(site, path)).Message;

    private static string Saved(TemporaryFolder folder, byte[] bytes)
    {
        var path = folder.File(Path.GetRandomFileName());
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
