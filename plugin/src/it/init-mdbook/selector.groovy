import io.github.huozi.published.InParts

// Of the four folders of other tools each build has one, and another one each day.
return InParts.Chosen.takes(2, 4)
