using WraparoundCare.Community.Forum.Attachments.Cleaning;
using WraparoundCare.Community.Forum.Imports;
using WraparoundCare.Search.Files;
using WraparoundCare.Web;

if (args is [FileReaderProgram.Argument])
{
    // Before anything of the site is made or even read.
    return FileReaderProgram.Run();
}

if (args is [PdfCheckProgram.Argument])
{
    return PdfCheckProgram.Run();
}

if (args is [CleaningProgram.Argument])
{
    return CleaningProgram.Run();
}

PrivateFiles.Begin();
try
{
    if (args is [UnlockCommand.Argument, .. var rest])
    {
        return await UnlockCommand.RunAsync(rest, Console.Out);
    }

    if (args is [MailCommand.Argument, .. var mailRest])
    {
        return await MailCommand.RunAsync(mailRest, Console.Out);
    }

    if (args is [DiscourseCommand.Argument, .. var importRest])
    {
        return await ImportCommand.RunAsync(importRest, Console.Out);
    }

    await using var app = Site.Build(args);
    await Site.RunAsync(app);
    return 0;
}
catch (Exception e) when (StartFailure.Describe(e) is { } line)
{
    await Console.Error.WriteLineAsync(line);
    return 1;
}
