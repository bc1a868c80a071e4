using WraparoundCare.Benchmarks;

string[] known =
[
    "publish", "pages", "start", "memory", "lighthouse", "search", "content", "members", "sign-ins", "enumeration", "images", "load",
    "backoffice", "forum", "downloads",
];
var chosen = args.Where(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToList();
if (chosen.Count == 0 || chosen.Except(known).Any())
{
    Console.WriteLine($"Choose one or more of: {string.Join(", ", known)}.");
    Console.WriteLine(
        "Options: --scale=1,10,100 (times 100 documents, or 1,000 for content, members and posts), "
        + "and for search, content, members, sign-ins, enumeration, forum, backoffice and start --database=Sqlite,PostgreSql.");
    return 1;
}

var scales = Scale.Parse(args);
foreach (var name in chosen)
{
    switch (name)
    {
        case "publish":
            await PublishBenchmark.RunAsync(scales);
            break;
        case "pages":
            await PageBenchmark.RunAsync(scales);
            break;
        case "start":
            await StartBenchmark.RunAsync(scales, Scale.Databases(args));
            break;
        case "search":
            await SearchBenchmark.RunAsync(scales, Scale.Databases(args));
            break;
        case "content":
            await ContentBenchmark.RunAsync(scales, Scale.Databases(args));
            break;
        case "members":
            await MemberBenchmark.RunAsync(scales, Scale.Databases(args));
            break;
        case "sign-ins":
            await SignInBenchmark.RunAsync(Scale.Databases(args));
            break;
        case "enumeration":
            await EnumerationBenchmark.RunAsync(Scale.Databases(args));
            break;
        case "forum":
            await ForumBenchmark.RunAsync(scales, Scale.Databases(args));
            break;
        case "downloads":
            await DownloadBenchmark.RunAsync();
            break;
        case "images":
            await ImageBenchmark.RunAsync();
            break;
        case "load":
            await PressureBenchmark.RunAsync();
            break;
        case "backoffice":
            await BackofficeBenchmark.RunAsync(Scale.Databases(args));
            break;
        case "lighthouse":
            await LighthouseBenchmark.RunAsync();
            break;
        default:
            await MemoryBenchmark.RunAsync();
            break;
    }
}

return 0;
