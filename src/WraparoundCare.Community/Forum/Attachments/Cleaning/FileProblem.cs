namespace WraparoundCare.Community.Forum.Attachments.Cleaning;

/// <summary>Why a file is not taken.</summary>
internal enum FileProblem
{
    /// <summary>It is not what its name says, or nothing that is taken.</summary>
    Kind = 1,

    /// <summary>It cannot be read.</summary>
    Damaged,

    /// <summary>It has more pixels than is looked at.</summary>
    Pixels,

    /// <summary>It unpacks to more than is looked at.</summary>
    Size,

    /// <summary>It opens with a password.</summary>
    Password,

    /// <summary>There is a program in it.</summary>
    Program,

    /// <summary>There are other files in it, or something that nobody can look at.</summary>
    Content,

    /// <summary>It shows something that stands elsewhere.</summary>
    Elsewhere,

    /// <summary>There are fields to fill in.</summary>
    Fields,

    /// <summary>There is a picture in it of a kind that cannot be cleaned.</summary>
    Picture,
}

/// <summary>A file is not taken. There is nothing of the file in it.</summary>
internal sealed class RefusedFileException(FileProblem problem) : Exception(problem.ToString())
{
    public FileProblem Problem => problem;
}
