using System.Globalization;

namespace CampaignSite.Content.Countries;

/// <summary>A country by its ISO 3166-1 alpha-2 code; files and addresses write it in lower case.</summary>
public readonly record struct CountryCode : IComparable<CountryCode>
{
    // ISO 3166-1 as of 2026, with XK, which CLDR and the embassies' own lists use for Kosovo.
    private static readonly HashSet<string> Assigned = new(
        ("ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz ca cc cd cf cg ch ci ck " +
         "cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs " +
         "gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv " +
         "ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm " +
         "pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz tc td tf tg th tj tk tl tm tn to tr " +
         "tt tv tw tz ua ug um us uy uz va vc ve vg vi vn vu wf ws xk ye yt za zm zw").Split(' '),
        StringComparer.Ordinal);

    private readonly string? _value;

    private CountryCode(string value) => _value = value;

    /// <summary>Every country there is, by code.</summary>
    public static IEnumerable<CountryCode> All => Assigned.Order(StringComparer.Ordinal).Select(value => new CountryCode(value));

    /// <summary>Two lower-case letters.</summary>
    public string Value => _value ?? "";

    public static bool TryParse(string? text, out CountryCode code)
    {
        code = default;
        if (text is null || !Assigned.Contains(text))
        {
            return false;
        }

        code = new CountryCode(text);
        return true;
    }

    /// <summary>The country's name in a language, from the platform's CLDR data.</summary>
    /// <remarks><see cref="RegionInfo.DisplayName"/> follows the platform's language, not the reader's; a region of the reader's language does not.</remarks>
    public string NameIn(Language language)
    {
        var culture = language.Culture;

        // A tag's own region would win over the country asked for; its script must stay, or readers of zh-Hant get simplified characters.
        while (!culture.IsNeutralCulture && culture.Parent.Name.Length > 0)
        {
            culture = culture.Parent;
        }

        return new RegionInfo($"{culture.Name}-{Value.ToUpperInvariant()}").NativeName;
    }

    public int CompareTo(CountryCode other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
