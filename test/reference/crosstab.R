# Whole tables for test/domain/tabulation/crosstab-reference.spec.ts: survey::svymean and svyquantile
# for the estimates, R's own tests for the letters, and written-out formulas where R has none.
# Run in the repository's root:  Rscript test/reference/crosstab.R
# Writes test/reference/crosstab.json; the same bytes every time for the same versions.
suppressPackageStartupMessages({
  library(jsonlite)
  library(survey)
})
RNGkind('Mersenne-Twister', 'Inversion', 'Rejection')
set.seed(1854)

# --- Respondents: NA is item nonresponse ---------------------------------------------------------
n <- 240
region <- sample(c(1, 1, 1, 2, 2, 3, 3, 3, 4, NA), n, replace = TRUE)
lean <- c(0.2, 0.9, 0.5, 0.6)[ifelse(is.na(region), 3, region)]
rating <- rbinom(n, 4, lean) + 1
rating[runif(n) < 0.08] <- NA
challenges <- sapply(c(0.5, 0.3, 0.1, 0.02), function(share) as.integer(runif(n) < share * (0.5 + lean)))
challenges[runif(n) < 0.06, ] <- NA
weight <- round(runif(n, 0.3, 2.5), 2)
REGIONS <- 4

# --- Estimates -----------------------------------------------------------------------------------
kish <- function(w) if (length(w) == 0) 0 else sum(w)^2 / sum(w^2)
wilson <- function(p, size, level) {
  z <- qnorm((1 + level) / 2)
  middle <- (p + z^2 / (2 * size)) / (1 + z^2 / size)
  half <- z * sqrt(p * (1 - p) / size + z^2 / (4 * size^2)) / (1 + z^2 / size)
  c(middle - half, middle + half)
}
deviation <- function(x, w) sqrt(cov.wt(matrix(x), wt = w / sum(w), method = 'unbiased')$cov[1, 1])
design <- function(x, w) svydesign(ids = ~1, weights = ~w, data = data.frame(x = x, w = w))

share <- function(given, w, level) {
  p <- coef(svymean(~x, design(given, w)))[[1]]
  interval <- wilson(p, kish(w), level)
  list(value = p, count = sum(given), low = interval[1], high = interval[2])
}
moments <- function(x, w, level) {
  d <- design(x, w)
  m <- coef(svymean(~x, d))[[1]]
  half <- qt((1 + level) / 2, kish(w) - 1) * deviation(x, w) / sqrt(kish(w))
  list(
    list(value = m, low = m - half, high = m + half),
    list(value = coef(svyquantile(~x, d, 0.5, qrule = 'school'))[[1]]),
    list(value = deviation(x, w))
  )
}

# --- Tests ---------------------------------------------------------------------------------------
pooled_z <- function(p1, n1, p2, n2) {
  pool <- (n1 * p1 + n2 * p2) / (n1 + n2)
  2 * pnorm(-abs(p1 - p2) / sqrt(pool * (1 - pool) * (1 / n1 + 1 / n2)))
}
proportion_p <- function(one, two, weighted) {
  given <- c(sum(one$x), sum(two$x))
  sizes <- c(length(one$x), length(two$x))
  expected <- outer(sizes, c(sum(given), sum(sizes) - sum(given))) / sum(sizes)
  if (!weighted && any(expected < 5)) return(fisher.test(cbind(given, sizes - given))$p.value)
  pooled_z(
    weighted.mean(one$x, one$w), kish(one$w), weighted.mean(two$x, two$w), kish(two$w)
  )
}
mean_p <- function(one, two) {
  v <- c(deviation(one$x, one$w)^2 / kish(one$w), deviation(two$x, two$w)^2 / kish(two$w))
  df <- sum(v)^2 / sum(v^2 / (c(kish(one$w), kish(two$w)) - 1))
  2 * pt(-abs(weighted.mean(one$x, one$w) - weighted.mean(two$x, two$w)) / sqrt(sum(v)), df)
}
# Unweighted, the written-out Welch t is R's.
stopifnot(local({
  a <- list(x = rating[1:40][!is.na(rating[1:40])]); a$w <- rep(1, length(a$x))
  b <- list(x = rating[41:90][!is.na(rating[41:90])]); b$w <- rep(1, length(b$x))
  isTRUE(all.equal(mean_p(a, b), t.test(a$x, b$x)$p.value, tolerance = 1e-12))
}))

letters_of <- function(rows, columns, weighted, correction) {
  tests <- list()
  for (row in seq_along(rows)) for (i in 1:(REGIONS - 1)) for (j in (i + 1):REGIONS) {
    one <- rows[[row]]$of(columns[[i + 1]])
    two <- rows[[row]]$of(columns[[j + 1]])
    if (min(kish(one$w), kish(two$w)) < 30) next
    p <- if (rows[[row]]$mean) mean_p(one, two) else proportion_p(one, two, weighted)
    if (is.nan(p)) next
    higher <- weighted.mean(one$x, one$w) > weighted.mean(two$x, two$w)
    tests[[length(tests) + 1]] <- list(row = row, winner = ifelse(higher, i, j), loser = ifelse(higher, j, i), p = p)
  }
  adjusted <- p.adjust(sapply(tests, function(test) test$p), correction)
  result <- matrix('', length(rows), REGIONS + 1)
  order_by_loser <- order(sapply(tests, function(test) test$loser))
  for (k in order_by_loser) {
    if (adjusted[k] >= 0.1) next
    letter <- LETTERS[tests[[k]]$loser]
    if (adjusted[k] >= 0.05) letter <- tolower(letter)
    at <- cbind(tests[[k]]$row, tests[[k]]$winner + 1)
    result[at] <- paste0(result[at], letter)
  }
  list(letters = result, tests = length(tests))
}

# --- Tables --------------------------------------------------------------------------------------
members <- function(keep) c(
  list(keep), lapply(1:REGIONS, function(r) keep & !is.na(region) & region == r)
)
make_table <- function(stub, weighted, filter, level, correction) {
  w <- if (weighted) weight else rep(1, n)
  kept <- if (is.null(filter)) rep(TRUE, n) else !is.na(region) & region %in% filter
  valid <- if (stub == 'rating') !is.na(rating) else !is.na(challenges[, 1])
  columns <- lapply(members(kept & valid), which)
  any_of <- function(codes) function(who) list(
    x = as.integer(if (stub == 'rating') rating[who] %in% codes
                   else rowSums(challenges[who, codes, drop = FALSE]) > 0),
    w = w[who]
  )
  sets <- if (stub == 'rating') list(1, 2, 3, 4, 5, 4:5, 1:2) else list(1, 2, 3, 4, 1:2)
  rows <- lapply(sets, function(codes) list(of = any_of(codes), mean = FALSE))
  ratings <- function(who) list(x = rating[who], w = w[who])
  compared <- if (stub == 'rating') c(rows, list(list(of = ratings, mean = TRUE))) else rows
  marks <- letters_of(compared, columns, weighted, correction)
  cells <- lapply(rows, function(row) lapply(columns, function(who) {
    if (length(who) == 0) return(NULL)
    given <- row$of(who)
    share(given$x, given$w, level)
  }))
  list(
    stub = stub, weighted = weighted, filter = filter, level = level, correction = correction,
    columns = lapply(columns, function(who) list(
      n = length(who), weightedN = sum(w[who]), effectiveN = kish(w[who])
    )),
    rows = cells,
    moments = if (stub == 'rating') lapply(columns, function(who) {
      if (length(who) == 0) NULL else moments(rating[who], w[who], level)
    }),
    letters = marks$letters, tests = marks$tests
  )
}
grid <- list(
  list('rating', FALSE, NULL, 0.95, 'BH'), list('rating', TRUE, NULL, 0.95, 'BH'),
  list('rating', FALSE, NULL, 0.9, 'holm'), list('rating', TRUE, c(1, 2), 0.99, 'BH'),
  list('challenges', FALSE, NULL, 0.95, 'BH'), list('challenges', TRUE, NULL, 0.95, 'holm'),
  list('challenges', FALSE, c(1, 3, 4), 0.8, 'BH')
)
reference <- list(
  versions = list(
    R = as.character(getRversion()), survey = as.character(packageVersion('survey'))
  ),
  respondents = list(
    region = region, rating = rating, challenges = challenges, weight = weight
  ),
  tables = lapply(grid, function(case) do.call(make_table, case))
)
write(
  toJSON(reference, digits = NA, auto_unbox = TRUE, na = 'null', null = 'null', pretty = 1),
  'test/reference/crosstab.json'
)
