namespace WraparoundCare.Foundation.Privacy.Guard;

/// <summary>What says who somebody is.</summary>
public enum PersonalDataKind
{
    /// <summary>A citizen service number (burgerservicenummer).</summary>
    Bsn,
    EmailAddress,
    PhoneNumber,
    DateOfBirth,

    /// <summary>A postcode with a house number, or the street where somebody lives with its number.</summary>
    Address,

    /// <summary>The number of a file, a case, a client or a registration.</summary>
    CaseNumber,

    /// <summary>What is probably a first name and a surname, of somebody whose age or school is said.</summary>
    FullName,

    /// <summary>Details that each many share and only one family has together: an exact age, a village and what happened there.</summary>
    IdentifyingCombination,
}
