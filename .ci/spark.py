"""The one line by which Spark uses Whosaid, rdd.pipe("whosaid batch"), in PySpark.

Lines of NDJSON go through two partitions, and through more partitions than there
are lines, so that some are empty. What comes out must be, line by line, what
"whosaid batch" writes for the same input.
"""

import json
import os
import pathlib
import subprocess
import sys

from pyspark import SparkConf, SparkContext

whosaid = pathlib.Path(sys.argv[1]).resolve()
seeds = sorted(pathlib.Path("seeds").glob("*.txt"))
lines = [json.dumps({"id": seed.name, "text": seed.read_text("utf-8")}, ensure_ascii=False) for seed in seeds]
lines += [
    '{"id": 7, "text": "“It is late 😀,” said Émile Roy.\\u2028 He left."}',
    '{"id": "with a separator\u2028in it", "html": "<p>Rain fell on the town, and on the fields around it, said Lena Ortiz.</p>"}',
    '{"id": "bad"}',
    "no JSON",
    '{"text": ""}',
]


def batch(part):
    run = subprocess.run([whosaid, "batch"], input="".join(line + "\n" for line in part).encode(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert run.returncode in (0, 1), run.returncode
    return run.stdout.decode().split("\n")[:-1]


os.environ["PYSPARK_PYTHON"] = sys.executable
os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
conf = SparkConf().setMaster("local[2]").setAppName("whosaid").set("spark.ui.enabled", "false").set("spark.ui.showConsoleProgress", "false")
conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1").set("spark.log.level", "ERROR")
spark = SparkContext(conf=conf)
try:
    for partitions in (2, 2 * len(lines)):
        rdd = spark.parallelize(lines, partitions)
        got = rdd.pipe(f"'{whosaid}' batch -j 1").collect()
        # A bad line says which line of its partition it is.
        want = [line for part in rdd.glom().collect() for line in batch(part)]
        assert got == want, f"{partitions} partitions: {got} is not {want}"
        assert len(got) == len(lines) and sum('"error":' in line for line in got) == 2
finally:
    spark.stop()
print(f"make test-spark: {len(lines)} documents through rdd.pipe come out as from whosaid batch")
