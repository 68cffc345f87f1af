# Reference numbers for test/statistics, from R itself or from the textbook formula written out.
# Run in the repository's root:  Rscript test/reference/statistics.R
# Writes test/reference/statistics.json; the same bytes every time for the same versions.
# jsonlite writes at most 15 digits, which is what inputs and results can be relied on.
suppressPackageStartupMessages({
  library(jsonlite)
  library(survey)
})
RNGkind('Mersenne-Twister', 'Inversion', 'Rejection')
set.seed(451)

cases <- function(grid, make) lapply(seq_len(nrow(grid)), function(i) make(grid[i, , drop = FALSE]))
bounds <- function(interval) list(lower = interval[1], upper = interval[2])
LEVELS <- c(0.8, 0.9, 0.95, 0.99)

# --- Proportions --------------------------------------------------------------------------------
wilson <- function(x, n, level) {
  suppressWarnings(prop.test(x, n, conf.level = level, correct = FALSE))$conf.int
}
wilsonInterval <- cases(
  rbind(
    expand.grid(share = c(0, 0.1, 0.5, 0.9, 1), n = c(10, 30, 45, 1000, 1e6), level = LEVELS),
    expand.grid(share = c(0, 1), n = 1, level = LEVELS),
    data.frame(share = c(1 / 3, 0.71, 0.2), n = c(17.25, 23.4, 5.0625), level = 0.95)
  ),
  function(case) {
    c(
      list(p = case$share, n = case$n, level = case$level),
      bounds(wilson(case$share * case$n, case$n, case$level))
    )
  }
)

twoProportionZ <- cases(
  data.frame(
    x1 = c(5, 9, 0, 30, 120, 7, 400), n1 = c(10, 10, 10, 30, 300, 10, 1000),
    x2 = c(8, 1, 3, 20, 90, 7, 520), n2 = c(10, 12, 20, 30, 310, 10, 1000)
  ),
  function(case) {
    test <- suppressWarnings(
      prop.test(c(case$x1, case$x2), c(case$n1, case$n2), correct = FALSE)
    )
    direction <- sign(case$x1 / case$n1 - case$x2 / case$n2)
    list(
      first = list(proportion = case$x1 / case$n1, n = case$n1),
      second = list(proportion = case$x2 / case$n2, n = case$n2),
      statistic = direction * sqrt(unname(test$statistic)), pValue = test$p.value
    )
  }
)

# Newcombe (1998), method 10, from the two Wilson intervals of prop.test.
proportionDifferenceInterval <- cases(
  data.frame(
    x1 = c(56, 9, 6, 5, 0, 0, 10, 10), n1 = c(70, 10, 7, 56, 10, 10, 10, 10),
    x2 = c(48, 3, 2, 0, 0, 0, 0, 0), n2 = c(80, 10, 7, 29, 20, 10, 20, 10)
  ),
  function(case) {
    p <- c(case$x1 / case$n1, case$x2 / case$n2)
    one <- wilson(case$x1, case$n1, 0.95)
    other <- wilson(case$x2, case$n2, 0.95)
    list(
      first = list(proportion = p[1], n = case$n1), second = list(proportion = p[2], n = case$n2),
      level = 0.95,
      lower = p[1] - p[2] - sqrt((p[1] - one[1])^2 + (other[2] - p[2])^2),
      upper = p[1] - p[2] + sqrt((one[2] - p[1])^2 + (p[2] - other[1])^2)
    )
  }
)

fisherExact <- lapply(
  list(
    c(3, 1, 1, 3), c(8, 2, 1, 5), c(0, 10, 5, 5), c(10, 0, 0, 10), c(1, 9, 11, 3), c(5, 5, 5, 5),
    c(1, 0, 0, 1), c(2, 8, 0, 20), c(0, 30, 3, 12), c(12, 18, 4, 11), c(150, 50, 120, 90),
    c(3, 999997, 9, 499991), c(0, 4, 1, 2), c(20, 380, 60, 340), c(7, 12, 0, 5),
    c(20, 0, 0, 20), c(95, 5, 8, 120), c(16, 14, 0, 30)
  ),
  function(counts) {
    table <- matrix(counts, nrow = 2, byrow = TRUE)
    list(
      table = as.list(setNames(counts, c('a', 'b', 'c', 'd'))),
      pValue = fisher.test(table)$p.value
    )
  }
)

# --- Means and quantiles ------------------------------------------------------------------------
samples <- list(
  ratings = c(1, 2, 2, 3, 3, 3, 4, 4, 5), pair = c(2, 5), skewed = c(1, 1, 1, 1, 2, 5, 40),
  normal = rnorm(30, 3, 1), wide = rlnorm(45, 6, 2),
  offset = 1e6 + round(rnorm(20), 6), signed = rnorm(11)
)
describe <- lapply(names(samples), function(name) {
  x <- samples[[name]]
  list(
    name = name, values = x, mean = mean(x), standardDeviation = sd(x), median = median(x),
    intervals = lapply(LEVELS, function(level) {
      c(list(level = level), bounds(t.test(x, conf.level = level)$conf.int))
    }),
    quantiles = lapply(c(0, 0.05, 0.1, 0.25, 1 / 3, 0.5, 0.75, 0.9, 1), function(p) {
      list(p = p, value = quantile(x, p, type = 7, names = FALSE))
    })
  )
})
quantileFromCounts <- lapply(
  list(c(0, 3, 9, 12, 6), c(1, 0, 0, 0, 1), c(0, 0, 4, 0, 0), c(7, 1, 0, 2, 20)),
  function(counts) {
    list(
      scores = 1:5, counts = counts,
      quantiles = lapply(c(0, 0.1, 0.25, 0.5, 0.62, 0.75, 1), function(p) {
        list(p = p, value = quantile(rep(1:5, counts), p, type = 7, names = FALSE))
      })
    )
  }
)

# --- Weighted -----------------------------------------------------------------------------------
weightings <- list(
  equal = list(x = samples$ratings, w = rep(1, 9)),
  scaled = list(x = samples$ratings, w = rep(0.1, 9)),
  varied = list(x = samples$ratings, w = c(1.2, 0.4, 2, 0.7, 1.1, 0.9, 1.6, 0.3, 0.8)),
  zero = list(x = c(1, 4, 2, 5, 3), w = c(0, 1, 2, 0, 1.5)),
  normal = list(x = samples$normal, w = runif(30, 0.2, 3)),
  ties = list(x = c(1, 1, 2, 2, 3, 4, 5, 5), w = c(2, 1, 1, 2, 1, 2, 3, 1)),
  proportion = list(x = rbinom(30, 1, 0.6), w = runif(30, 0.5, 2))
)
weighted <- lapply(names(weightings), function(name) {
  x <- weightings[[name]]$x
  w <- weightings[[name]]$w
  design <- svydesign(ids = ~1, weights = ~w, data = data.frame(x = x, w = w))
  quantiles <- expand.grid(
    p = c(0.1, 0.25, 0.5, 0.75, 0.9), rule = c('math', 'school'), stringsAsFactors = FALSE
  )
  # Below the share of the lowest respondent, survey 4.1.1 answers with the second lowest value where
  # R's own quantile(type = 1) has the lowest: not compared.
  present <- w > 0
  quantiles <- subset(quantiles, p >= w[present][which.min(x[present])] / sum(w))
  list(
    name = name, values = x, weights = w,
    effectiveSampleSize = sum(w)^2 / sum(w^2),
    mean = unname(coef(svymean(~x, design))),
    standardError = as.numeric(SE(svymean(~x, design))),
    standardDeviation = sqrt(cov.wt(cbind(x), wt = w / sum(w), method = 'unbiased')$cov[1, 1]),
    quantiles = cases(quantiles, function(case) {
      q <- svyquantile(~x, design, case$p, qrule = case$rule, ci = FALSE)
      list(p = case$p, rule = case$rule, value = as.numeric(q$x)[1])
    })
  )
})

# Whole weights are repetitions: R's own inverse and averaged inverse of the distribution function.
repeated <- lapply(list(c(1, 2, 1, 3, 1), c(4, 0, 1, 0, 5), c(10, 1, 1, 1, 1)), function(w) {
  quantiles <- expand.grid(p = c(0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 1), type = c(1, 2))
  list(
    values = 1:5, weights = w,
    quantiles = cases(quantiles, function(case) {
      list(
        p = case$p, rule = c('math', 'school')[case$type],
        value = quantile(rep(1:5, w), case$p, type = case$type, names = FALSE)
      )
    })
  )
})

# --- Two groups of ratings ----------------------------------------------------------------------
group_pairs <- list(
  list(c(3, 4, 2, 5, 3, 3, 2, 4, 1, 3), c(2, 2, 1, 3, 2, 3, 1, 2, 3, 2)),
  list(c(1, 2), c(4, 5, 5)),
  list(c(3, 3, 3, 3), c(1, 5, 4, 2)),
  list(rnorm(12, 3), rnorm(30, 3.4, 2)),
  list(rnorm(500), rnorm(800, 0.3, 1.5))
)
welch <- lapply(group_pairs, function(pair) {
  test <- t.test(pair[[1]], pair[[2]])
  describe_group <- function(x) list(mean = mean(x), standardDeviation = sd(x), n = length(x))
  list(
    first = describe_group(pair[[1]]), second = describe_group(pair[[2]]),
    statistic = unname(test$statistic), df = unname(test$parameter), pValue = test$p.value,
    level = 0.95, interval = bounds(test$conf.int)
  )
})

# Over every division of the pooled values: the share with a rank sum at least as far from its mean.
permuted_p <- function(x, y) {
  ranks <- rank(c(x, y))
  sums <- combn(length(ranks), length(x), function(chosen) sum(ranks[chosen]))
  middle <- length(x) * (length(ranks) + 1) / 2
  mean(abs(sums - middle) >= abs(sum(ranks[seq_along(x)]) - middle) - 1e-9)
}
rank_statistic <- function(x, y) sum(rank(c(x, y))[seq_along(x)]) - length(x) * (length(x) + 1) / 2
mannWhitney <- c(
  lapply(
    list(
      list(rnorm(5), rnorm(7)), list(rnorm(20), rnorm(30, 1)), list(rnorm(50), rnorm(50, 0.4)),
      list(c(1, 2, 3), c(4, 5, 6)), list(1, c(2, 3))
    ),
    function(pair) {
      test <- wilcox.test(pair[[1]], pair[[2]], exact = TRUE)
      list(
        method = 'mann-whitney-exact', first = I(pair[[1]]), second = I(pair[[2]]),
        statistic = unname(test$statistic), pValue = test$p.value
      )
    }
  ),
  lapply(
    list(
      list(c(3, 4, 2, 5, 3), c(2, 2, 1, 3, 2, 3)), list(c(1, 1, 1, 2), c(1, 2, 2, 2, 2)),
      list(c(5, 5, 5), c(1, 1, 1, 1)), list(c(1, 2, 3, 3), c(3, 3, 2, 1)),
      list(c(1, 1, 1, 5, 5, 2, 4), c(2, 3, 3, 3, 4, 4, 4, 1)), list(c(2, 3), c(3, 3, 3, 3, 5)),
      list(c(4, 5, 4, 3, 5, 4, 4, 5), c(2, 3, 3, 4, 1, 2, 3, 3, 4, 5))
    ),
    function(pair) {
      list(
        method = 'mann-whitney-exact', first = pair[[1]], second = pair[[2]],
        statistic = rank_statistic(pair[[1]], pair[[2]]), pValue = permuted_p(pair[[1]], pair[[2]])
      )
    }
  ),
  lapply(
    list(
      list(sample(1:5, 60, TRUE), sample(2:5, 40, TRUE)), list(rnorm(80), rnorm(51, 0.2)),
      list(rep(1:5, 12), rep(1:5, 12)), list(rep(1:5, c(30, 0, 1, 0, 40)), rep(c(1, 5), c(20, 31)))
    ),
    function(pair) {
      test <- wilcox.test(pair[[1]], pair[[2]], exact = FALSE, correct = TRUE)
      list(
        method = 'mann-whitney-normal', first = pair[[1]], second = pair[[2]],
        statistic = unname(test$statistic), pValue = test$p.value
      )
    }
  )
)

# --- Many comparisons ---------------------------------------------------------------------------
adjusted <- lapply(
  list(
    c(0.01, 0.04, 0.03, 0.005), c(0.5, 0.5, 0.5), c(1, 0, 0.2), 0.04, runif(40)^3,
    c(0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269)
  ),
  function(p) {
    list(
      pValues = I(p), benjaminiHochberg = I(p.adjust(p, 'BH')), holm = I(p.adjust(p, 'holm'))
    )
  }
)

# --- Weighting ----------------------------------------------------------------------------------
raked <- lapply(
  list(
    list(
      weights = rep(1, 45), categories = list(rep(1:3, each = 15), rep(1:5, 9)),
      targets = list(c(0.4, 0.35, 0.25), c(0.3, 0.25, 0.2, 0.15, 0.1))
    ),
    list(
      weights = runif(200, 0.5, 2),
      categories = list(sample(1:2, 200, TRUE), sample(1:4, 200, TRUE), sample(1:3, 200, TRUE)),
      targets = list(c(0.7, 0.3), c(0.1, 0.2, 0.3, 0.4), c(0.2, 0.5, 0.3))
    ),
    list(
      weights = rep(2.5, 12), categories = list(rep(1:2, c(8, 4))), targets = list(c(0.5, 0.5))
    )
  ),
  function(sample) {
    data <- data.frame(w = sample$weights)
    names <- paste0('margin', seq_along(sample$categories))
    data[names] <- lapply(sample$categories, factor)
    design <- svydesign(ids = ~1, weights = ~w, data = data)
    totals <- lapply(seq_along(names), function(i) {
      margin <- data.frame(levels(data[[names[i]]]), sample$targets[[i]] * sum(sample$weights))
      setNames(margin, c(names[i], 'Freq'))
    })
    fitted <- rake(
      design, lapply(names, function(name) reformulate(name)), totals,
      control = list(maxit = 500, epsilon = 1e-15)
    )
    w <- unname(weights(fitted))
    list(
      designWeights = sample$weights,
      margins = lapply(seq_along(names), function(i) {
        list(categories = sample$categories[[i]] - 1, targets = sample$targets[[i]])
      }),
      weights = w, designEffect = length(w) * sum(w^2) / sum(w)^2
    )
  }
)

# --- Agreement and reliability ------------------------------------------------------------------
# Cohen (1960): (observed - expected) / (1 - expected) of the square table of the two coders.
kappas <- lapply(
  list(
    list(rep(c(1, 1, 2, 2), c(20, 5, 10, 15)), rep(c(1, 2, 1, 2), c(20, 5, 10, 15))),
    list(sample(1:4, 60, TRUE), sample(1:4, 60, TRUE)),
    list(c(1, 2, 3, 1), c(2, 3, 1, 3)),
    list(c(1, 1, 1, 1), c(1, 1, 1, 2))
  ),
  function(pair) {
    both <- sort(unique(unlist(pair)))
    table <- prop.table(table(factor(pair[[1]], both), factor(pair[[2]], both)))
    observed <- sum(diag(table))
    expected <- sum(rowSums(table) * colSums(table))
    list(
      first = pair[[1]], second = pair[[2]], value = (observed - expected) / (1 - expected),
      observedAgreement = observed, expectedAgreement = expected
    )
  }
)

# Krippendorff (2011): coincidence matrix o_ck, alpha = 1 - (n - 1) sum(o * d) / sum(n_c * n_k * d).
krippendorff <- function(units, metric) {
  codes <- sort(unique(na.omit(as.vector(units))))
  o <- matrix(0, length(codes), length(codes))
  for (u in seq_len(nrow(units))) {
    given <- match(na.omit(units[u, ]), codes)
    if (length(given) < 2) next
    for (i in seq_along(given)) for (j in seq_along(given)) if (i != j) {
      o[given[i], given[j]] <- o[given[i], given[j]] + 1 / (length(given) - 1)
    }
  }
  n <- rowSums(o)
  d <- outer(seq_along(codes), seq_along(codes), Vectorize(function(c, k) {
    switch(metric,
      nominal = as.numeric(c != k),
      ordinal = (sum(n[c:k]) - (n[c] + n[k]) / 2)^2,
      interval = (codes[c] - codes[k])^2
    )
  }))
  1 - (sum(n) - 1) * sum(o * d) / sum(outer(n, n) * d)
}
# Krippendorff's own example C (four observers, twelve units): 0.743, 0.815 and 0.849.
published <- rbind(
  c(1, 2, 3, 3, 2, 1, 4, 1, 2, NA, NA, NA), c(1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NA, 3),
  c(NA, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NA), c(1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NA)
)
random_codes <- matrix(sample(c(1:5, NA), 90, TRUE), nrow = 30)
krippendorffAlpha <- lapply(list(t(published), random_codes), function(units) {
  list(
    units = units, nominal = krippendorff(units, 'nominal'),
    ordinal = krippendorff(units, 'ordinal'), interval = krippendorff(units, 'interval')
  )
})

# Cronbach (1951): k / (k - 1) * (1 - sum of item variances / variance of the total).
trait <- rnorm(40, 3)
battery <- pmin(pmax(round(sapply(1:5, function(i) trait + rnorm(40, 0, 0.8))), 1), 5)
gaps <- battery
gaps[cbind(c(2, 9, 9, 31), c(1, 2, 5, 3))] <- NA
batteries <- list(battery, gaps, battery[4:9, ], cbind(1:6, 6:1, c(1, 3, 2, 6, 4, 5)))
cronbachAlpha <- lapply(batteries, function(x) {
  complete <- na.omit(x)
  k <- ncol(x)
  list(
    items = t(x), n = nrow(complete),
    value = k / (k - 1) * (1 - sum(apply(complete, 2, var)) / var(rowSums(complete)))
  )
})

# --- Effect sizes, from the textbook formulas --------------------------------------------------
cohenH <- cases(
  expand.grid(first = c(0, 0.2, 1 / 3, 0.9, 1), second = c(0, 0.5, 0.71)),
  function(case) {
    list(
      first = case$first, second = case$second,
      value = 2 * asin(sqrt(case$first)) - 2 * asin(sqrt(case$second))
    )
  }
)
hedgesG <- lapply(list(c('ratings', 'pair'), c('normal', 'signed'), c('wide', 'skewed')), function(names) {
  x <- samples[[names[1]]]
  y <- samples[[names[2]]]
  df <- length(x) + length(y) - 2
  pooled <- sqrt((sum((x - mean(x))^2) + sum((y - mean(y))^2)) / df)
  of <- function(z) list(mean = mean(z), standardDeviation = sd(z), n = length(z))
  list(first = of(x), second = of(y), value = (mean(x) - mean(y)) / pooled * (1 - 3 / (4 * df - 1)))
})

# --- Power --------------------------------------------------------------------------------------
detection <- cases(
  expand.grid(n1 = c(10, 30, 400), n2 = c(20, 400), power = c(0.8, 0.9), level = c(0.9, 0.95)),
  function(case) {
    effect <- (qnorm((1 + case$level) / 2) + qnorm(case$power)) * sqrt(1 / case$n1 + 1 / case$n2)
    reach <- asin(sqrt(0.2)) + effect / 2
    list(
      n1 = case$n1, n2 = case$n2, power = case$power, level = case$level, effect = effect,
      meanDifference = 1.1 * effect, proportionDifference = sin(reach)^2 - 0.2
    )
  }
)
# The exact answers, which the normal approximation must come near.
solved <- lapply(c(10, 50, 300), function(n) {
  list(
    n = n, meanDifference = power.t.test(n = n, sd = 1.1, power = 0.8)$delta,
    proportionDifference = power.prop.test(n = n, p1 = 0.2, power = 0.8)$p2 - 0.2
  )
})

write_json(
  list(
    madeBy = list(
      script = 'test/reference/statistics.R', R = as.character(getRversion()),
      survey = as.character(packageVersion('survey')),
      jsonlite = as.character(packageVersion('jsonlite'))
    ),
    wilsonInterval = wilsonInterval, twoProportionZ = twoProportionZ,
    proportionDifferenceInterval = proportionDifferenceInterval, fisherExact = fisherExact,
    describe = describe, quantileFromCounts = quantileFromCounts, weighted = weighted,
    repeated = repeated, welch = welch, mannWhitney = mannWhitney, adjusted = adjusted,
    raked = raked, kappa = kappas,
    krippendorffAlpha = krippendorffAlpha, cronbachAlpha = cronbachAlpha, detection = detection,
    cohenH = cohenH, hedgesG = hedgesG,
    solved = solved
  ),
  'test/reference/statistics.json',
  digits = NA, auto_unbox = TRUE, na = 'null', null = 'null', pretty = FALSE
)
