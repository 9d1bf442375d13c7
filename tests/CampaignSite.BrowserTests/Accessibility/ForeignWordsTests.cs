using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests.Accessibility;

/// <summary>WCAG 3.1.2: words of another writing say which language they are, or a screen reader spells them out.</summary>
[Collection(BrowserWalks.Name)]
public sealed class ForeignWordsTests(PageWalks walks)
{
    // Names may stay as they are, and what heads a card without being a link is one (an organisation's); elsewhere a run of four Latin words in
    // a page of another writing is no name any more.
    internal static readonly PageQuestion Unsaid = new(320, 740, """
        () => {
          const said = element => element.closest('[lang]').lang.split('-')[0];
          const fits = (text, language) => {
            const cyrillic = ['ru', 'uk', 'bg', 'be', 'sr', 'mk', 'ce', 'kk', 'ky', 'tg', 'mn'], arabic = ['ar', 'fa', 'ur'];
            if (/\p{Script=Cyrillic}{2}/u.test(text) && !cyrillic.includes(language)) return false;
            if (/\p{Script=Arabic}{2}/u.test(text) && !arabic.includes(language)) return false;
            return !(/(\p{Script=Latin}{2,}[ ,]+){3}\p{Script=Latin}{2,}/u.test(text) && [...cyrillic, ...arabic].includes(language));
          };
          // A name of mixed words, “Copy: …” and a title, has only one attribute for it.
          const own = { ru: /\p{Script=Cyrillic}/u, ar: /\p{Script=Arabic}/u }[document.documentElement.lang] ?? /\p{Script=Latin}/u;
          const faults = new Set();
          const add = (element, text) => { if (!fits(text, said(element))) faults.add(`${element.closest('[class]')?.className ?? ''} ${element.localName} in ${said(element)}: “${text.trim().slice(0, 60)}”`); };
          const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (words.nextNode()) if (!words.currentNode.parentElement.closest('script, .address, .envelope, code, #main .card h3:not(:has(a))')) add(words.currentNode.parentElement, words.currentNode.textContent);
          for (const named of document.querySelectorAll('[aria-label], [title], [alt]')) for (const name of ['aria-label', 'title', 'alt']) if (!own.test(named.getAttribute(name) ?? '')) add(named, named.getAttribute(name) ?? '');
          for (const link of document.querySelectorAll('.languages a, header a[hreflang]')) if (link.lang !== link.hreflang) faults.add(`${link.textContent} does not say its language`);
          return [...faults];
        }
        """);

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("")]
    [InlineData("/ru")]
    [InlineData("/ar")]
    public async Task Words_of_another_writing_say_their_language(string prefix) => (await walks.GetAsync(prefix)).FoundNothing(Unsaid);
}
