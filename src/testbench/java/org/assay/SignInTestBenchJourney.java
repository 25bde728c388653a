package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.testbench.TestBench;
import com.vaadin.testbench.TestBenchElement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The first step of every journey, driven by TestBench, for those who hold its licence: without one it refuses to start the driver. The
 * journeys that everybody can run are in {@code src/gate}.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"assay.data=target/testbench-data", "vaadin.productionMode=true"})
class SignInTestBenchJourney {
    @LocalServerPort
    private int port;

    private WebDriver driver;

    @BeforeEach
    void opensABrowser() {
        var options = new ChromeOptions();
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1440,900");
        driver = TestBench.createDriver(new ChromeDriver(options));
    }

    @AfterEach
    void closesIt() {
        if (driver != null) driver.quit();
    }

    @Test
    @DisplayName("Amira signs in and reads the heading of her home")
    void amiraSignsInAndReadsTheHeadingOfHerHome() {
        driver.get("http://localhost:" + port + "/login");
        driver.findElement(By.cssSelector("details summary")).click();
        var form = driver.findElement(By.cssSelector("details form"));
        form.findElement(By.name("username")).sendKeys("amira");
        form.findElement(By.name("password")).sendKeys("assay-demo");
        form.submit();

        var heading = new WebDriverWait(driver, Duration.ofSeconds(30))
                .until(page -> (TestBenchElement) page.findElement(By.cssSelector(".page h1")));
        assertThat(heading.getText()).isNotBlank();
    }
}
