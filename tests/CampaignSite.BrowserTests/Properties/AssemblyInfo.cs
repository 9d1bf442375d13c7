[assembly: Trait("Category", "Browser")]
