namespace CampaignSite.Content.Diagnostics;

/// <summary>
/// Everything that can be wrong with a content folder. Printed in lower case with hyphens (<c>unknown-key</c>), each with an example
/// in docs/content-format.md.
/// </summary>
public enum DiagnosticCode
{
    // The folder and its files.
    FolderMissing,
    FileUnreadable,
    LinkedFile,
    FileTooLarge,
    TooManyFiles,
    BadFileName,
    UnknownFile,
    LeftoverFile,
    CaseTwins,
    NotUtf8,
    ForbiddenCharacter,
    ConflictMarks,
    EmptyFile,
    MissingFile,

    // Front matter and YAML.
    NoFrontMatter,
    UnclosedFrontMatter,
    BadYaml,
    ForbiddenYaml,
    CutText,
    DuplicateKey,
    UnknownKey,
    MissingKey,
    WrongType,
    BadValue,
    BadDate,
    DateMismatch,
    BadPhone,
    UnknownPhone,
    BadEmail,
    BadAddress,
    EmptyOffice,
    OfficeAbroad,
    ExtraBody,

    // Things that name other things.
    DuplicateSlug,
    UnknownSlug,
    UnknownSource,
    UnknownCountry,
    UnknownLanguage,
    UnknownLabel,
    UnknownWord,

    // Publishers and their labels.
    MissingLabel,
    UnjudgedPublisher,
    StaleJudgement,

    // Markdown.
    RawHtml,
    ForbiddenLink,
    MisleadingLink,
    BrokenLink,
    BadPicture,
    BadHeading,
    TooDeep,
    UnsafeOutput,
    LostCitation,
    LostMarkup,

    // Translations and time.
    FactInTranslation,
    MissingBase,
    MissingTranslation,
    StaleTranslation,
    EmptyTranslation,
    Untranslated,
    TranslationDiffers,
    MissingWord,
    StaleCheck,
    StaleSafety,
    UnusedSource,

    // What a campaign promises.
    NoQuickAction,
    DiscouragedWord,

    // What must not be lost with one line.
    Unconfirmed,
    Unlisted,

    // Addresses outside, which nothing but the command “links” asks.
    LinkGone,
    LinkSoftGone,
    LinkMoved,
    LinkRedirected,
    LinkLoop,
    LinkDeadHost,
    LinkCertificate,
    LinkLabelled,
    LinkUnanswered,
    LinkUnasked,
}
