import io.github.huozi.testing.InParts

// Of the four folders of other tools each build has one, which one depends on the commit.
return InParts.Chosen.takes(0, 4)
